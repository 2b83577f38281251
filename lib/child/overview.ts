import { and, asc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm'
import { childFile, followUp, institution, referral } from '@/db/schema/child'
import { complaint } from '@/db/schema/complaint'
import { unit } from '@/db/schema/unit'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { reading } from '@/lib/complaint/list'
import { isOpen } from '@/lib/complaint/rows'
import type { Named } from '@/lib/complaint/types'
import { hideSmall } from './hide-small'
import { opened } from './parts'
import type { Body, FollowUpKind, InstitutionKind } from './types'

const day = 86_400_000

/** One clock of the law or of a promise that runs in a case. `late` when its time is over. */
export type Due = { ref: string; category: string; due: Date; late: boolean } & (
  | { kind: 'pocso' }
  | { kind: 'referral'; body: Body; number: string }
  | { kind: 'followUp'; what: FollowUpKind; plan: string | null }
)

const pocsoOpen = sql`${childFile.pocso} in ('undecided', 'yes') and (${childFile.cwcToldAt} is null or ${childFile.courtToldAt} is null
  or not exists (select 1 from core.referral r where r.complaint_id = ${complaint.id} and r.body in ('sjpu', 'thana')))`

/** What the law and the diary ask of this viewer until `until`, POCSO before all else, then the earliest; cases that have ended ask nothing. */
export function duesFor(viewer: Viewer, until: Date): Promise<Due[]> {
  return reading<Due[]>(
    viewer,
    [],
    async (tx) => {
      const at = now()
      const of = { ref: complaint.ref, category: complaint.category }
      const [pocso, referrals, entries] = await Promise.all([
        tx
          .select({ ...of, due: childFile.pocsoDue })
          .from(complaint)
          .innerJoin(childFile, eq(childFile.complaintId, complaint.id))
          .where(and(visible(viewer), isOpen, pocsoOpen)),
        tx
          .select({ ...of, due: referral.dueAt, body: referral.body, number: referral.number })
          .from(complaint)
          .innerJoin(referral, eq(referral.complaintId, complaint.id))
          .where(and(visible(viewer), isOpen, isNull(referral.answeredAt), lt(referral.dueAt, until))),
        tx
          .select({ ...of, id: followUp.id, due: followUp.dueAt, what: followUp.kind, planSealed: followUp.planSealed })
          .from(complaint)
          .innerJoin(followUp, eq(followUp.complaintId, complaint.id))
          .where(and(visible(viewer), isOpen, isNull(followUp.doneAt), lt(followUp.dueAt, until))),
      ])
      const late = (due: Date) => due < at
      const all: Due[] = [
        ...pocso.flatMap(({ due, ...row }) => (due ? [{ ...row, kind: 'pocso' as const, due, late: late(due) }] : [])),
        ...referrals.map((row) => ({ ...row, kind: 'referral' as const, late: late(row.due) })),
        ...entries.map(({ id, planSealed, ...row }) => ({ ...row, kind: 'followUp' as const, late: late(row.due), plan: opened('core.follow_up', id, planSealed) })),
      ]
      const first = ({ kind }: Due) => (kind === 'pocso' ? 0 : 1)
      return all.sort((a, b) => first(a) - first(b) || a.due.getTime() - b.due.getTime())
    },
    'readChildren',
  )
}

/** How many clocks cannot wait: POCSO days that run and whatever is late. 0 for a desk without children's cases. */
export async function pressingDues(viewer: Viewer): Promise<number> {
  return (await duesFor(viewer, now())).length
}

export type Count = { key: string; name: Named | null; n: number | null; open: number | null }
export type Overview = { total: number; byDistrict: Count[]; byHead: Count[] }

type Counted = { key: string; name: Named | null; n: number; open: number }

/** Small numbers are hidden in each column, so that no row and no total points at a child. */
function shown(rows: Counted[]): Count[] {
  const [all, stillOpen] = [hideSmall(rows.map(({ n }) => n)), hideSmall(rows.map(({ open }) => open))]
  return rows.map((row, index) => ({ ...row, n: all[index] ?? null, open: stillOpen[index] ?? null }))
}

const counts = { n: sql<number>`count(*)::int`, open: sql<number>`(count(*) filter (where ${isOpen}))::int` }

/** Children's cases that this viewer may see, of the last `days`, by district and by head. Never finer than a district. */
export function overview(viewer: Viewer, days: number): Promise<Overview> {
  return reading<Overview>(
    viewer,
    { total: 0, byDistrict: [], byHead: [] },
    async (tx) => {
      const within = and(visible(viewer), gte(complaint.arrivedHour, new Date(now().getTime() - days * day)))
      const districts = await tx
        .select({ id: unit.id, en: unit.nameEn, hi: unit.nameHi, ...counts })
        .from(complaint)
        .innerJoin(unit, eq(unit.id, complaint.districtId))
        .where(within)
        .groupBy(unit.id)
        .orderBy(asc(unit.nameEn))
      const heads = await tx
        .select({ key: complaint.category, ...counts })
        .from(complaint)
        .where(within)
        .groupBy(complaint.category)
        .orderBy(sql`count(*) desc`, asc(complaint.category))
      return {
        total: heads.reduce((sum, { n }) => sum + n, 0),
        byDistrict: shown(districts.map(({ id, en, hi, ...row }) => ({ ...row, key: String(id), name: { en, hi } }))),
        byHead: shown(heads.map((row) => ({ ...row, name: null }))),
      }
    },
    'readChildren',
  )
}

export type InstitutionRow = Named & { id: number; kind: InstitutionKind; district: Named; n: number | null; open: number | null; simulated: boolean }

/** Institutions with how many cases name them, as far as the viewer sees those; small numbers hidden. */
export function institutions(viewer: Viewer): Promise<InstitutionRow[]> {
  return reading<InstitutionRow[]>(
    viewer,
    [],
    async (tx) => {
      const rows = await tx
        .select({
          ...{ id: institution.id, kind: institution.kind, en: institution.nameEn, hi: institution.nameHi, simulated: institution.simulated },
          ...{
            districtEn: unit.nameEn,
            districtHi: unit.nameHi,
            n: sql<number>`count(${complaint.id})::int`,
            open: sql<number>`(count(${complaint.id}) filter (where ${isOpen}))::int`,
          },
        })
        .from(institution)
        .innerJoin(unit, eq(unit.id, institution.districtId))
        .leftJoin(childFile, eq(childFile.institutionId, institution.id))
        .leftJoin(complaint, and(eq(complaint.id, childFile.complaintId), visible(viewer)))
        .where(or(isNull(institution.endedOn), sql`${institution.endedOn} > current_date`))
        .groupBy(institution.id, unit.id)
        .orderBy(asc(unit.nameEn), asc(institution.kind), asc(institution.nameEn))
      const [all, stillOpen] = [hideSmall(rows.map(({ n }) => n)), hideSmall(rows.map(({ open }) => open))]
      return rows.map(({ districtEn, districtHi, ...row }, index) => ({
        ...row,
        district: { en: districtEn, hi: districtHi },
        n: all[index] ?? null,
        open: stillOpen[index] ?? null,
      }))
    },
    'readChildren',
  )
}
