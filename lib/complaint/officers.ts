import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { complaint, officer } from '@/db/schema/complaint'
import { unit } from '@/db/schema/unit'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { reading } from './list'
import type { Candidate, Named, Rank } from './types'

const district = alias(unit, 'officer_district')

/** Assignments that the officer has not yet reported on, as far as the viewer sees them. */
const busy = sql<number>`(select count(*)::int from core.assignment a where a.officer_id = ${officer.id} and a.state in ('sent', 'accepted', 'help'))`

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
      .where(sql`${officer.id} in (select core.fitting_officers(${found.id}))`)
    return rows.map(({ unitEn, unitHi, ...row }) => ({ ...row, unit: { en: unitEn, hi: unitHi } })).sort((a, b) => nearness.indexOf(a.near) - nearness.indexOf(b.near) || a.busy - b.busy || a.en.localeCompare(b.en))
  })
}

const nearness: readonly Candidate['near'][] = ['thana', 'circle', 'district', 'range']

/** A designated officer as People shows one. */
export type Posted = Named & {
  id: string
  rank: Rank
  unit: Named & { id: number }
  district: Named & { id: number }
  /** E.164 digits; the page masks all but the last four. */
  whatsapp: string
  language: 'hi' | 'en'
  consentOn: Date
  endedOn: Date | null
  busy: number
  simulated: boolean
}

/** Designated officers of the viewer's district or range, serving ones first, by district, unit and name. */
export function officersOf(viewer: Viewer): Promise<Posted[]> {
  return reading<Posted[]>(
    viewer,
    [],
    async (tx) => {
      const work = viewer.role === 'admin' ? sql<number>`0` : busy
      const { id, nameEn: en, nameHi: hi, rank, whatsapp, language, consentOn, endedOn, simulated } = officer
      const rows = await tx
        .select({ id, en, hi, rank, whatsapp, language, consentOn, endedOn, simulated, busy: work, unitId: unit.id, unitEn: unit.nameEn, unitHi: unit.nameHi, districtId: district.id, districtEn: district.nameEn, districtHi: district.nameHi })
        .from(officer)
        .innerJoin(unit, eq(unit.id, officer.unitId))
        .innerJoin(district, eq(district.id, officer.districtId))
        .orderBy(sql`${endedOn} nulls first`, asc(district.nameEn), asc(unit.nameEn), asc(en))
      return rows.map(({ unitId, unitEn, unitHi, districtId, districtEn, districtHi, ...row }) => ({
        ...row,
        unit: { id: unitId, en: unitEn, hi: unitHi },
        district: { id: districtId, en: districtEn, hi: districtHi },
      }))
    },
    'officers',
  )
}
