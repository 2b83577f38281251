import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { institution, institutionKinds, institutionTie } from '@/db/schema/child'
import { unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import type { Named } from '@/lib/complaint/types'
import { append } from '@/lib/ledger/append'

type Answer = { ok: true } | { ok: false; refusal: 'not_allowed' | 'invalid' | 'gone' }

const name = z.string().trim().min(3).max(120)
export const institutionInput = z.object({ kind: z.enum(institutionKinds), district: z.coerce.number().int().positive(), nameEn: name, nameHi: name })
export const tieInput = z.object({ institution: z.coerce.number().int().positive(), official: z.uuid() })

/** Enters an institution of a district, so that cases can name it. */
export async function addInstitution(viewer: Viewer, { kind, district, nameEn, nameHi }: z.output<typeof institutionInput>): Promise<Answer> {
  if (!may(viewer, 'readChildren')) return { ok: false, refusal: 'not_allowed' }
  return withScope(scopeOf(viewer), async (tx) => {
    const known = await tx.$count(unit, and(eq(unit.id, district), eq(unit.kind, 'district'), eq(unit.programmeId, viewer.programmeId), isNull(unit.validTo)))
    if (known === 0) return { ok: false, refusal: 'invalid' }
    const [row] = await tx.insert(institution).values({ kind, nameEn, nameHi, districtId: district, programmeId: viewer.programmeId }).returning({ id: institution.id })
    await append(tx, 'institution_added', { institution: row?.id ?? null, kind, unit: district })
    return { ok: true }
  })
}

/**
 * Says that an official belongs to an institution or is close to it: what is hidden from it is hidden from this official from now on.
 * Only the chair may, and never about herself.
 */
export async function tie(viewer: Viewer, given: z.output<typeof tieInput>): Promise<Answer> {
  if (!may(viewer, 'institutionTies') || given.official === viewer.id) return { ok: false, refusal: 'not_allowed' }
  return withScope(scopeOf(viewer), async (tx) => {
    const known = await tx.$count(official, and(eq(official.id, given.official), inArray(official.role, ['caseworker', 'chair'])))
    if (known === 0) return { ok: false, refusal: 'gone' }
    await tx.insert(institutionTie).values({ institutionId: given.institution, officialId: given.official }).onConflictDoNothing()
    await append(tx, 'institution_tied', { institution: given.institution, official: given.official })
    return { ok: true }
  })
}

export type Tie = Named & { institution: number }

/** Who is tied to which institution: for the chair alone. */
export async function ties(viewer: Viewer): Promise<Tie[]> {
  if (!may(viewer, 'institutionTies')) return []
  return withScope(scopeOf(viewer), (tx) =>
    tx
      .select({ institution: institutionTie.institutionId, en: official.nameEn, hi: official.nameHi })
      .from(institutionTie)
      .innerJoin(official, eq(official.id, institutionTie.officialId))
      .orderBy(asc(official.nameEn)),
  )
}

/** Caseworkers in office, for the chair to choose from. */
export async function colleagues(viewer: Viewer): Promise<(Named & { id: string })[]> {
  if (!may(viewer, 'institutionTies')) return []
  return withScope(scopeOf(viewer), (tx) =>
    tx
      .select({ id: official.id, en: official.nameEn, hi: official.nameHi })
      .from(official)
      .where(and(eq(official.role, 'caseworker'), isNull(official.disabledAt), eq(official.unitId, viewer.unitId)))
      .orderBy(asc(official.nameEn)),
  )
}
