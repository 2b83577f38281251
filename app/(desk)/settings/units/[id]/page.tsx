import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireViewer } from '@/lib/access/session'
import { deskWords } from '@/lib/i18n/desk'
import { named } from '@/lib/i18n/named'
import { kindsUnder, unitView } from '@/lib/settings/units'
import { endUnit, renameUnit } from '../../actions'
import { UnitFields } from '../unit-fields'
import { UnitList } from '../unit-list'

/** One unit: what lies below it, its names and place, its end. */
export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer()
  const id = Number((await params).id)
  const view = Number.isSafeInteger(id) && id < 2 ** 31 ? await unitView(viewer, id) : null
  if (!view) notFound()
  const { unit, above, below } = view
  const { settings: words, shell } = deskWords(viewer.language)
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8">
      <div>
        <nav aria-label={words.unitParent} className="mb-1 flex flex-wrap gap-x-1.5 text-muted">
          {above.map((parent) => (
            <span key={parent.id}>
              <Link href={`/settings/units/${parent.id}`} className="link">
                {named(parent, viewer.language)}
              </Link>{' '}
              ›
            </span>
          ))}
        </nav>
        <PageHead title={named(unit, viewer.language)} text={`${words.kinds[unit.kind]} · ${unit.code}`}>
          {kindsUnder(unit.kind).length > 0 && !unit.validTo ? <LinkButton href={`/settings/units/new?under=${unit.id}`}>{words.addUnit}</LinkButton> : null}
        </PageHead>
        {kindsUnder(unit.kind).length > 0 ? <UnitList units={below} words={words} language={viewer.language} /> : null}
      </div>
      <ActionForm action={renameUnit} refusals={words.refused} done={words.saved} className="grid max-w-2xl gap-4 rounded border bg-panel p-4 sm:grid-cols-2 sm:p-5">
        <input type="hidden" name="id" value={unit.id} />
        <UnitFields words={words} unit={unit} />
        <div className="sm:col-span-2">
          <SubmitButton look="primary">{shell.save}</SubmitButton>
        </div>
      </ActionForm>
      {unit.validTo ? null : (
        <section aria-labelledby="close" className="grid max-w-2xl gap-3">
          <h2 id="close">{words.closeUnit}</h2>
          <p className="text-muted">{words.closeUnitText}</p>
          <ActionForm action={endUnit} refusals={words.refused} className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="id" value={unit.id} />
            <TextField name="from" type="date" label={words.validTo} required />
            <SubmitButton look="alarm">{words.closeUnit}</SubmitButton>
          </ActionForm>
        </section>
      )}
    </div>
  )
}
