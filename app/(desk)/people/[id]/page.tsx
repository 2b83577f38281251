import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { now } from '@/lib/clock'
import { deskWords } from '@/lib/i18n/desk'
import { isoDay } from '@/lib/i18n/format'
import { named } from '@/lib/i18n/named'
import { officerById, postableUnits } from '@/lib/people/queries'
import { end } from '../actions'
import { OfficerForm } from '../officer-form'

/** One designated officer: change what is known, or end the designation. */
export default async function OfficerPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer()
  const id = z.uuid().safeParse((await params).id)
  const officer = id.success && may(viewer, 'officers') ? await officerById(viewer, id.data) : null
  if (!officer || officer.endedOn) notFound()
  const words = deskWords(viewer.language).people
  const name = named(officer, viewer.language)
  return (
    <>
      <title>{`${name} · Mitra`}</title>
      <PageHead title={name} text={words.ranks[officer.rank]} />
      <OfficerForm viewer={viewer} units={await postableUnits(viewer)} today={isoDay(now())} officer={officer} />
      <section aria-labelledby="end" className="mt-8 grid max-w-2xl gap-2">
        <h2 id="end">{words.end}</h2>
        <p className="text-muted">{words.endText}</p>
        {officer.openWork ? (
          <Notice tone="waiting">{words.endBlocked(officer.openWork)}</Notice>
        ) : (
          <ActionForm action={end} refusals={words.refused} className="grid justify-items-start gap-3">
            <input type="hidden" name="id" value={officer.id} />
            <SubmitButton look="alarm">{words.endButton}</SubmitButton>
          </ActionForm>
        )}
      </section>
    </>
  )
}
