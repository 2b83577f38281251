import { notFound } from 'next/navigation'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { now } from '@/lib/clock'
import { deskWords } from '@/lib/i18n/desk'
import { isoDay } from '@/lib/i18n/format'
import { postableUnits } from '@/lib/people/queries'
import { OfficerForm } from '../officer-form'

/** A new officer for the list. */
export default async function NewOfficerPage() {
  const viewer = await requireViewer()
  if (!may(viewer, 'officers')) notFound()
  const words = deskWords(viewer.language).people
  return (
    <>
      <title>{`${words.addTitle} · Mitra`}</title>
      <PageHead title={words.addTitle} text={words.text} />
      <OfficerForm viewer={viewer} units={await postableUnits(viewer)} today={isoDay(now())} />
    </>
  )
}
