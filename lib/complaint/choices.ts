import { withScope } from '@/db/client'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { loadUnits } from '@/lib/place/queries'
import type { Unit } from '@/lib/place/types'

/** Units in force of the viewer's programme, by id; `area` are those of the viewer's own district or range, the office's own unit included. */
export type Choices = { units: Unit[]; area: Unit[] }

/** What can be chosen as a place, as a unit to refer to and as a unit accused. */
export async function choicesFor(viewer: Viewer): Promise<Choices> {
  const scope = scopeOf(viewer)
  const all = await withScope(scope, loadUnits)
  const units = all.filter((unit) => unit.programmeId === viewer.programmeId)
  const within = (unit: Unit) =>
    scope.district ? unit.districtId === scope.district || unit.id === scope.district : scope.range ? unit.rangeId === scope.range || unit.id === scope.range : true
  return { units, area: units.filter(within) }
}
