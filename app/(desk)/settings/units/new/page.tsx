import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireViewer } from '@/lib/access/session'
import { deskWords } from '@/lib/i18n/desk'
import { named } from '@/lib/i18n/named'
import { kindsUnder, unitView } from '@/lib/settings/units'
import { createUnit } from '../../actions'
import { UnitFields } from '../unit-fields'

/** A new unit below the one the address names. */
export default async function NewUnitPage({ searchParams }: { searchParams: Promise<{ under?: string }> }) {
  const viewer = await requireViewer()
  const under = Number((await searchParams).under)
  const parent = Number.isSafeInteger(under) && under < 2 ** 31 ? await unitView(viewer, under) : null
  const kinds = parent ? kindsUnder(parent.unit.kind) : []
  if (!parent || kinds.length === 0) notFound()
  const { settings: words, shell } = deskWords(viewer.language)
  return (
    <>
      <PageHead title={words.addUnit} text={`${words.unitParent}: ${named(parent.unit, viewer.language)}`} />
      <ActionForm action={createUnit} refusals={words.refused} className="grid max-w-2xl gap-4 rounded border bg-panel p-4 sm:grid-cols-2 sm:p-5">
        <input type="hidden" name="parent" value={parent.unit.id} />
        <Select name="kind" label={words.unitKind} options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] ?? kind }))} />
        <TextField
          name="code"
          label={words.unitCode}
          hint={words.unitCodeHint}
          required
          pattern="[a-z][a-z0-9\-]{1,39}"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <UnitFields words={words} />
        <div className="flex gap-2 sm:col-span-2">
          <SubmitButton look="primary">{words.addUnit}</SubmitButton>
          <LinkButton look="plain" href={`/settings/units/${parent.unit.id}`}>
            {shell.back}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  )
}
