import { notFound } from 'next/navigation'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { deskWords } from '@/lib/i18n/desk'
import { topUnits } from '@/lib/settings/units'
import { UnitList } from './unit-list'

/** The tops of the trees of units. */
export default async function UnitsPage() {
  const viewer = await requireViewer()
  if (!may(viewer, 'settings')) notFound()
  const words = deskWords(viewer.language).settings
  return (
    <>
      <PageHead title={words.units} text={words.unitsText} />
      <UnitList units={await topUnits(viewer)} words={words} language={viewer.language} />
    </>
  )
}
