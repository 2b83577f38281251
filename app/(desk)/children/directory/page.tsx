import { unitOptions } from '@/components/complaint/options'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/choice'
import { Select, TextField } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table, Td, Th } from '@/components/ui/table'
import { requireViewer } from '@/lib/access/session'
import { type ContactRow, contacts } from '@/lib/child/directory'
import { directoryKinds } from '@/lib/child/limits'
import { choicesFor } from '@/lib/complaint/choices'
import { childWords } from '@/lib/i18n/child'
import { childDeskWords } from '@/lib/i18n/child-desk'
import type { Language } from '@/lib/i18n/language'
import { correctContact, enterContact, removeContact } from '../actions'

/** The contact's own row, unfolded to be put right where it stands. */
function Correct({ row, language }: { row: ContactRow; language: Language }) {
  const { directory: words, institutions: common } = childDeskWords(language)
  return (
    <details className="group">
      <summary className="link reach min-h-9 list-none">
        {words.correct}
        <span className="sr-only"> {row[language]}</span>
      </summary>
      <ActionForm action={correctContact} refusals={common.refused} done={common.saved} className="grid min-w-56 gap-2 py-2">
        <input type="hidden" name="id" value={row.id} />
        <TextField label={common.nameHi} name="nameHi" lang="hi" defaultValue={row.hi} required minLength={3} maxLength={120} autoComplete="off" />
        <TextField label={common.nameEn} name="nameEn" lang="en" defaultValue={row.en} required minLength={3} maxLength={120} autoComplete="off" />
        <TextField label={words.phone} name="phone" type="tel" defaultValue={row.phone ?? ''} maxLength={40} autoComplete="off" />
        <TextField label={words.email} name="email" type="email" defaultValue={row.email ?? ''} maxLength={120} autoComplete="off" />
        <Checkbox label={childWords(language).contacts.woman} name="woman" value="yes" defaultChecked={row.woman} />
        <div>
          <SubmitButton>{common.save}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}

/** Whom to tell or ask in each district, to be kept true by the commission. */
export default async function DirectoryPage() {
  const viewer = await requireViewer()
  const { language } = viewer
  const { directory: words, institutions: common } = childDeskWords(language)
  const { kind, simulated, woman } = childWords(language).contacts
  const [rows, { area }] = await Promise.all([contacts(viewer), choicesFor(viewer)])
  return (
    <>
      <PageHead title={words.title} text={words.text} />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Table
          caption={words.title}
          head={
            <>
              <Th>{common.district}</Th>
              <Th>{words.office}</Th>
              <Th>{words.reach}</Th>
            </>
          }
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <Td>{row.district[language]}</Td>
              <Td>
                <p className="font-medium">{kind[row.kind]}</p>
                <p>
                  {row[language]} {row.simulated ? <Badge>{simulated}</Badge> : null} {row.woman ? <Badge tone="info">{woman}</Badge> : null}
                </p>
              </Td>
              <Td>
                <p className="tabular">{row.phone}</p>
                <p className="break-all">{row.email}</p>
                <Correct row={row} language={language} />
                <ActionForm action={removeContact} refusals={common.refused}>
                  <input type="hidden" name="id" value={row.id} />
                  <SubmitButton look="plain">{words.end}</SubmitButton>
                </ActionForm>
              </Td>
            </tr>
          ))}
        </Table>
        <ActionForm action={enterContact} refusals={common.refused} done={common.saved} className="grid gap-3 rounded border bg-panel p-4">
          <h2>{words.add}</h2>
          <Select label={common.district} name="district" options={unitOptions(area, 'district', language)} placeholder={common.pick} required />
          <Select label={words.office} name="kind" options={directoryKinds.map((value) => ({ value, label: kind[value] }))} />
          <TextField label={common.nameHi} name="nameHi" lang="hi" required minLength={3} maxLength={120} autoComplete="off" />
          <TextField label={common.nameEn} name="nameEn" lang="en" required minLength={3} maxLength={120} autoComplete="off" />
          <TextField label={words.phone} name="phone" type="tel" maxLength={40} autoComplete="off" />
          <TextField label={words.email} name="email" type="email" maxLength={120} autoComplete="off" />
          <Checkbox label={woman} name="woman" value="yes" />
          <div>
            <SubmitButton>{common.save}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </>
  )
}
