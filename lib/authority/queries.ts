import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { delegation } from '@/db/schema/child'
import { unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { named } from '@/lib/complaint/rows'
import type { Named } from '@/lib/complaint/types'

type Standing = {
  id: string
  office: 'chair' | 'caseworker'
  /** Who is stood in for; null for the office of the chair. */
  for: Named | null
  /** Null while nobody stands in. */
  to: Named | null
  whenVacant: boolean
  startsAt: Date
  endsAt: Date
  reason: string
}

type Member = Named & { id: string; role: 'chair' | 'caseworker' }

export type Authority = { unitId: number; office: Named; members: Member[]; chairFilled: boolean; standing: Standing[] }

const [forOfficial, toOfficial] = [alias(official, 'for_official'), alias(official, 'to_official')]

/** Each commission with its people in office and who stands in now or later; nothing for a viewer who does not keep authority. */
export async function authorities(viewer: Viewer): Promise<Authority[]> {
  if (!may(viewer, 'authority')) return []
  return withScope(scopeOf(viewer), async (tx) => {
    const units = await tx.select({ id: unit.id, en: unit.nameEn, hi: unit.nameHi }).from(unit).where(eq(unit.kind, 'commission')).orderBy(asc(unit.id))
    const members = await tx
      .select({ id: official.id, en: official.nameEn, hi: official.nameHi, role: official.role, unitId: official.unitId })
      .from(official)
      .where(and(inArray(official.role, ['chair', 'caseworker']), isNull(official.disabledAt)))
      .orderBy(asc(official.nameEn))
    const { id, unitId, office, whenVacant, startsAt, endsAt, reason } = delegation
    const rows = await tx
      .select({ id, unitId, office, whenVacant, startsAt, endsAt, reason, forEn: forOfficial.nameEn, forHi: forOfficial.nameHi, toEn: toOfficial.nameEn, toHi: toOfficial.nameHi })
      .from(delegation)
      .leftJoin(forOfficial, eq(forOfficial.id, delegation.forOfficial))
      .leftJoin(toOfficial, eq(toOfficial.id, delegation.toOfficial))
      .where(gt(endsAt, sql`now()`))
      .orderBy(asc(startsAt))
    return units.map((one) => {
      const own = members.filter((member): member is typeof member & Member => member.unitId === one.id)
      return {
        ...{ unitId: one.id, office: { en: one.en, hi: one.hi }, members: own, chairFilled: own.some(({ role }) => role === 'chair') },
        standing: rows
          .filter((row) => row.unitId === one.id)
          .map(({ unitId: _, forEn, forHi, toEn, toHi, ...row }) => ({ ...row, for: named(forEn, forHi), to: named(toEn, toHi) })),
      }
    })
  })
}

/** True when this viewer's commission has neither a chair nor anybody who acts as one now. */
export async function chairUnattended(viewer: Viewer): Promise<boolean> {
  if (!may(viewer, 'readChildren')) return false
  return withScope(scopeOf(viewer), async (tx) => {
    const held = sql`${official.role} = 'chair' or core.acts_as_chair(${official.id})`
    return (await tx.$count(official, and(eq(official.unitId, viewer.unitId), isNull(official.disabledAt), sql`(${held})`))) === 0
  })
}
