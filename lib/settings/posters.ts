import { and, asc, eq, inArray, like } from 'drizzle-orm'
import { z } from 'zod'
import { withScope } from '@/db/client'
import { poster, unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { append } from '@/lib/ledger/append'
import { inArea, inForce } from '@/lib/people/queries'

export type PosterRow = { code: string; placeEn: string; placeHi: string; unitId: number; nameEn: string; nameHi: string }

/** Posters of the viewer's area, by code. */
export async function posters(viewer: Viewer): Promise<PosterRow[]> {
  if (!may(viewer, 'posters')) return []
  return withScope(scopeOf(viewer), (tx) =>
    tx
      .select({ code: poster.code, placeEn: poster.placeEn, placeHi: poster.placeHi, unitId: unit.id, nameEn: unit.nameEn, nameHi: unit.nameHi })
      .from(poster)
      .innerJoin(unit, eq(unit.id, poster.unitId))
      .where(inArea(viewer))
      .orderBy(asc(poster.code)),
  )
}

export const posterInput = z.object({
  unit: z.coerce.number().int().positive(),
  placeEn: z.string().trim().min(2).max(80),
  placeHi: z.string().trim().min(2).max(80),
})

export type PosterAnswer = { ok: true; code: string } | { ok: false; refusal: 'not_allowed' | 'unit' }

/** What a code begins with: that of the unit's first poster, else its own name in capitals. */
const baseOf = (own: string | undefined, unitCode: string) =>
  own?.replace(/-\d+$/, '') ??
  unitCode
    .toUpperCase()
    .split('/')
    .map((part) => part.replace(/[^A-Z]/g, '').slice(0, 5))
    .join('-')

/** The first free one of `JNP-KRK`, `JNP-KRK-2`, … */
function nextCode(base: string, taken: string[]): string {
  const numbers = taken.map((code) => (code === base ? 1 : Number(/^-(\d+)$/.exec(code.slice(base.length))?.[1] ?? 0)))
  const highest = Math.max(0, ...numbers)
  return highest === 0 ? base : `${base}-${highest + 1}`
}

/** Makes a poster for a place of a thana in the viewer's area. */
export async function addPoster(viewer: Viewer, input: z.output<typeof posterInput>): Promise<PosterAnswer> {
  if (!may(viewer, 'posters')) return { ok: false, refusal: 'not_allowed' }
  const { placeEn, placeHi } = input
  return withScope(scopeOf(viewer), async (tx) => {
    const [place] = await tx
      .select({ id: unit.id, code: unit.code, programmeId: unit.programmeId })
      .from(unit)
      .where(and(eq(unit.id, input.unit), inArray(unit.kind, ['thana', 'chowki']), inArea(viewer), inForce))
    if (!place) return { ok: false, refusal: 'unit' }
    const [own] = await tx.select({ code: poster.code }).from(poster).where(eq(poster.unitId, place.id)).orderBy(asc(poster.code)).limit(1)
    const base = baseOf(own?.code, place.code)
    const taken = await tx
      .select({ code: poster.code })
      .from(poster)
      .where(like(poster.code, `${base}%`))
    const code = nextCode(
      base,
      taken.map((row) => row.code),
    )
    await tx.insert(poster).values({ code, programmeId: place.programmeId, unitId: place.id, placeEn, placeHi })
    await append(tx, 'poster_added', { unit: place.id })
    return { ok: true, code }
  })
}
