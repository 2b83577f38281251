import { and, arrayContains, eq, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import { complaint } from '@/db/schema/complaint'
import type { Viewer } from './viewer'

const nothing: SQL = sql`false`

/** `and` that can neither be empty nor lose a condition: a missing value makes the whole false. */
function all(...conditions: (SQL | undefined)[]): SQL {
  return conditions.every((condition) => condition !== undefined) ? (and(...conditions) ?? nothing) : nothing
}

const unaccused = (viewer: Viewer) => not(arrayContains(complaint.accusedUnitIds, [viewer.unitId]))

/** Lanes open to one role: normal always, police conduct only to the head and only below the accused. */
function lanes(inPerson: boolean, ...levels: ('below_sp' | 'unknown' | 'sp_office')[]): SQL {
  const normal = eq(complaint.lane, 'normal')
  return inPerson ? (or(normal, all(eq(complaint.lane, 'police_conduct'), inArray(complaint.accusedLevel, levels))) ?? nothing) : normal
}

/** Hers, nobody's, or of somebody she stands in for today. */
const ownCase = (viewer: Viewer) => or(isNull(complaint.caseworkerId), sql`${complaint.caseworkerId} = any ((select core.stands_for() || ${viewer.id}::uuid)::uuid[])`)

/**
 * Complaints inside the viewer's jurisdiction and lanes: the same condition as the row policies, as the second net and
 * for the planner. Accused people by name are left to the policy: an office may not read those columns.
 * A viewer without a place, or of a role that has no complaints, sees nothing.
 */
export function visible(viewer: Viewer): SQL {
  const programme = eq(complaint.programmeId, viewer.programmeId)
  switch (viewer.role) {
    case 'sp':
    case 'sp_staff':
      return viewer.districtId === null
        ? nothing
        : all(programme, eq(complaint.districtId, viewer.districtId), lanes(viewer.role === 'sp', 'below_sp', 'unknown'), unaccused(viewer))
    case 'dig':
    case 'analyst':
      return viewer.rangeId === null
        ? nothing
        : all(programme, eq(complaint.rangeId, viewer.rangeId), lanes(viewer.role === 'dig', 'below_sp', 'unknown', 'sp_office'), unaccused(viewer))
    case 'chair':
      return all(programme, eq(complaint.lane, 'child'), unaccused(viewer))
    case 'caseworker':
      return all(programme, eq(complaint.lane, 'child'), unaccused(viewer), ownCase(viewer))
    default:
      return nothing
  }
}
