import { unitOptions } from '@/components/complaint/options'
import { PageHead } from '@/components/ui/page-head'
import { Table, Td, Th } from '@/components/ui/table'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { colleagues, ties } from '@/lib/child/institution'
import { institutionKinds } from '@/lib/child/limits'
import { institutions } from '@/lib/child/overview'
import { choicesFor } from '@/lib/complaint/choices'
import { childWords } from '@/lib/i18n/child'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { count } from '@/lib/i18n/format'
import { InstitutionForm, TieForm } from './forms'

/** Institutions and how many cases name them, small numbers hidden. */
export default async function InstitutionsPage() {
  const viewer = await requireViewer()
  const { language } = viewer
  const { institutions: words, section } = childDeskWords(language)
  const kinds = childWords(language).file.institutionKinds
  const [rows, { area }, tied, officials] = await Promise.all([institutions(viewer), choicesFor(viewer), ties(viewer), colleagues(viewer)])
  const chair = may(viewer, 'institutionTies')
  const number = (n: number | null) => (n === null ? <span className="text-muted">{section.few}</span> : count(n))
  return (
    <>
      <PageHead title={words.title} text={words.text} />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Table
          caption={words.title}
          head={
            <>
              <Th>{words.name}</Th>
              <Th>{words.kind}</Th>
              <Th number>{words.cases}</Th>
              <Th number>{words.open}</Th>
              {chair ? <Th>{words.tied}</Th> : null}
            </>
          }
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <Td>{row[language]}</Td>
              <Td>{kinds[row.kind]}</Td>
              <Td number>{number(row.n)}</Td>
              <Td number>{number(row.open)}</Td>
              {chair ? (
                <Td>
                  {tied
                    .filter(({ institution }) => institution === row.id)
                    .map((one) => one[language])
                    .join(', ')}
                </Td>
              ) : null}
            </tr>
          ))}
        </Table>
        <div className="grid gap-5">
          <InstitutionForm kinds={institutionKinds.map((value) => ({ value, label: kinds[value] }))} districts={unitOptions(area, 'district', language)} words={words} />
          {chair ? (
            <TieForm
              institutions={rows.map((row) => ({ value: String(row.id), label: row[language] }))}
              officials={officials.map((one) => ({ value: one.id, label: one[language] }))}
              words={words}
            />
          ) : null}
        </div>
      </div>
    </>
  )
}
