import { and, eq, sql } from 'drizzle-orm'
import { complaint, officer } from '@/db/schema/complaint'
import { unit } from '@/db/schema/unit'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { reading } from './list'
import type { Candidate } from './types'

/** Open complaints that the officer has not yet reported on, as far as the viewer sees them. */
const busy = sql<number>`coalesce(work.running, 0)`

/** Officers who may be given this complaint, the right unit first, then the least busy. Accused people and units are not among them. */
export function officersFor(viewer: Viewer, ref: string): Promise<Candidate[]> {
  return reading<Candidate[]>(viewer, [], async (tx) => {
    const { id, thanaId, circleId, districtId } = complaint
    const [found] = await tx
      .select({ id, thanaId, circleId, districtId })
      .from(complaint)
      .where(and(eq(complaint.ref, ref), visible(viewer)))
    if (!found) return []
    const near = sql<Candidate['near']>`case when ${officer.unitId} = ${found.thanaId} then 'thana' when ${officer.circleId} = ${found.circleId} then 'circle'
      when ${officer.districtId} = ${found.districtId} then 'district' else 'range' end`
    const rows = await tx
      .select({ id: officer.id, en: officer.nameEn, hi: officer.nameHi, rank: officer.rank, unitEn: unit.nameEn, unitHi: unit.nameHi, near, busy })
      .from(officer)
      .innerJoin(unit, eq(unit.id, officer.unitId))
      .leftJoin(sql`core.running_work() work`, sql`work.officer_id = ${officer.id}`)
      .where(sql`${officer.id} in (select core.fitting_officers(${found.id}))`)
    return rows
      .map(({ unitEn, unitHi, ...row }) => ({ ...row, unit: { en: unitEn, hi: unitHi } }))
      .sort((a, b) => nearness.indexOf(a.near) - nearness.indexOf(b.near) || a.busy - b.busy || a.en.localeCompare(b.en))
  })
}

const nearness: readonly Candidate['near'][] = ['thana', 'circle', 'district', 'range']
