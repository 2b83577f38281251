import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { asc, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import type { Scope } from '@/db/roles'
import { division } from '@/db/schema'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { Misconfigured } from '@/lib/errors'
import { boundary } from '@/lib/i18n/en/boundary'
import { append } from '@/lib/ledger/append'
import { type BoundaryProblem, type Division, readBoundaries } from './boundaries'
import { type BoundaryFit, fitOf } from './boundary-fit'
import { readApart } from './boundary-reader'
import { largestBoundaryFile } from './boundary-size'
import { loadUnits } from './queries'
import { thinned } from './thinned'

export type BoundaryReport = {
  divisions: { code: string; level: Division['level']; nameEn: string; nameHi: string }[]
  dropped: string[]
  fit: Omit<BoundaryFit, 'units'> & { units: number }
}
export type BoundaryAnswer = { ok: true; stored: boolean; report: BoundaryReport } | ({ ok: false } & (BoundaryProblem | { problem: 'not_allowed' }))

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Corners nearer to one another than this many degrees (100 m) cannot be told apart at the scale of a district. */
const finestDrawn = 0.001

/** What a map draws of an area. */
const ringsOf = ({ area }: Division) =>
  area.flat().map((ring) => thinned(ring, finestDrawn).map(([lng, lat]): [number, number] => [Number(lng.toFixed(4)), Number(lat.toFixed(4))]))

async function replaced(tx: Tx, divisions: Division[], fit: BoundaryFit, fileHash: string): Promise<void> {
  const unitIds = new Map(fit.units.map((pair) => [pair.division, pair.unitId]))
  await tx.delete(division)
  for (const one of divisions) await tx.insert(division).values({ ...one, rings: ringsOf(one), unitId: unitIds.get(one.code) ?? null, fileHash })
}

async function load(scope: Scope, text: string, use: boolean, written: (tx: Tx, n: number) => Promise<void>): Promise<BoundaryAnswer> {
  const read = readBoundaries(text)
  if (!read.ok) return read
  return withScope(scope, async (tx) => {
    const fit = fitOf(read.divisions, await loadUnits(tx))
    if (use) {
      await replaced(tx, read.divisions, fit, hashOf(text))
      await written(tx, read.divisions.length)
    }
    const divisions = read.divisions.map(({ code, level, nameEn, nameHi }) => ({ code, level, nameEn, nameHi }))
    return { ok: true, stored: use, report: { divisions, dropped: read.dropped, fit: { ...fit, units: fit.units.length } } }
  })
}

/** What the process that reads a file does with its text. */
export const loadText = (scope: Scope, text: string, use: boolean) => load(scope, text, use, (tx, n) => append(tx, 'divisions_loaded', { count: n }))

/** Checks a file of boundaries and says how it fits what is known; with `use` it takes the place of those loaded before. Null when it could not be read to its end. */
export async function loadBoundaries(viewer: Viewer, file: AsyncIterable<Uint8Array>, use: boolean): Promise<BoundaryAnswer | null> {
  if (!may(viewer, 'settings')) return { ok: false, problem: 'not_allowed' }
  return readApart({ scope: scopeOf(viewer), use }, file)
}

/** The divisions loaded, by level and name; none while the approximate outlines serve. */
export async function loadedDivisions(viewer: Viewer) {
  if (!may(viewer, 'settings')) return []
  return withScope(scopeOf(viewer), (tx) =>
    tx
      .select({ code: division.code, level: division.level, nameEn: division.nameEn, nameHi: division.nameHi, unitId: division.unitId, loadedAt: division.loadedAt })
      .from(division)
      .orderBy(asc(division.level), asc(division.nameEn)),
  )
}

/** Goes back to the approximate outlines. */
export async function dropBoundaries(viewer: Viewer): Promise<boolean> {
  if (!may(viewer, 'settings')) return false
  return withScope(scopeOf(viewer), async (tx) => {
    await tx.delete(division)
    await append(tx, 'divisions_dropped')
    return true
  })
}

async function fileText(path: string): Promise<string> {
  const found = await fs.stat(path).catch(() => null)
  if (!found?.isFile()) throw new Misconfigured(`DIVISIONS_GEOJSON: no file at ${path}`)
  if (found.size > largestBoundaryFile) throw new Misconfigured(`DIVISIONS_GEOJSON: ${boundary.problem({ problem: 'too_large' })}`)
  return fs.readFile(path, 'utf8')
}

/**
 * Loads the operator's boundaries at a start; the same file again writes nothing.
 * @returns one line of what was found, or null when nothing changed
 * @throws Misconfigured with one line when the file is missing or malformed
 */
export async function loadBoundaryFile(path: string): Promise<string | null> {
  const text = await fileText(path)
  const scope: Scope = { office: 'mitra_admin', role: 'admin' }
  const [same] = await withScope(scope, (tx) =>
    tx
      .select({ n: sql`1` })
      .from(division)
      .where(sql`${division.fileHash} = ${hashOf(text)}`)
      .limit(1),
  )
  if (same) return null
  const answer = await load(scope, text, true, async () => {})
  if (!answer.ok) throw new Misconfigured(`DIVISIONS_GEOJSON: ${boundary.problem(answer)}`)
  return `Boundaries: ${boundary.loaded(answer.report.divisions.length)} ${boundary.fit(answer.report.fit.inside, answer.report.fit.places)}`
}
