import { and, desc, eq, sql } from 'drizzle-orm'
import { botDb, type Tx } from '@/db/client'
import { official } from '@/db/schema/access'
import { reviewNote } from '@/db/schema/insight'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { named } from '@/lib/complaint/rows'
import { append } from '@/lib/ledger/append'
import { loadUnits } from '@/lib/place/queries'
import type { Unit } from '@/lib/place/types'
import { programmeOf } from '@/lib/programme'
import { asked, counting, type Here, nameOf } from '../area'
import { instantOf, runningMonday, weeksOn } from '../calendar'
import { readHotspots } from '../hotspots'
import { readTrends } from '../trends'
import type { NoteItem } from '../types'
import type { Material } from './decisions'
import { printNote } from './print'

const programmeId = 'satark'
const listed = 30
type Plot = Here & { kind: 'range' | 'district' }

const isPlot = (unit: Here | undefined): unit is Plot => unit?.kind === 'range' || unit?.kind === 'district'

async function materialOf(tx: Tx, units: Unit[], here: Plot): Promise<Material> {
  const filter = { district: here.kind === 'district' ? here.id : null, thana: null, category: null, weeks: 12 as const, week: null }
  const trends = await readTrends(tx, { programmeId, police: async () => null }, units, here, filter)
  // Printed paper goes from hand to hand: it carries no number that staff would not be shown.
  const map = await readHotspots(tx, 'staff', units, here, { weeks: 12, category: null, layer: 'reported', district: filter.district, week: null })
  const [simulated] = await tx.execute(sql`select 1 from core.complaint where simulated and ${here.kind === 'district' ? sql`district_id` : sql`range_id`} = ${here.id} limit 1`)
  return { trends, map, heads: Object.fromEntries(programmeOf(programmeId).categories.map(({ code, name }) => [code, name])), simulated: simulated !== undefined, at: now() }
}

/** Writes the note of the last complete week of one unit. */
async function written(tx: Tx, units: Unit[], here: Plot, by: string | null): Promise<string> {
  const { pages, bytes } = printNote(await materialOf(tx, units, here))
  const [row] = await tx
    .insert(reviewNote)
    .values({
      programmeId,
      unitId: here.id,
      rangeId: here.rangeId ?? here.id,
      districtId: here.kind === 'district' ? here.id : null,
      week: weeksOn(runningMonday(now()), -1),
      madeBy: by,
      pages,
      pdf: await bytes,
    })
    .returning({ id: reviewNote.id })
  return row?.id ?? ''
}

/** Makes the note of the viewer's area, or of a district of it, and keeps it. Null for offices without numbers and for other areas; analysts and staff may as well. */
export function makeNote(viewer: Viewer, district: number | null): Promise<string | null> {
  return counting(viewer, async (tx, units) => {
    const here = asked(units, viewer, { district, thana: null })
    if (!isPlot(here)) return null
    const id = await written(tx, units, here, viewer.id)
    await append(tx, 'note_made', { unit: here.id, note: id })
    return id
  })
}

/** Notes of the viewer's area, newest first. */
export async function notes(viewer: Viewer): Promise<NoteItem[]> {
  const found = await counting(viewer, async (tx, units) => {
    const rows = await tx
      .select({
        id: reviewNote.id,
        unitId: reviewNote.unitId,
        week: reviewNote.week,
        madeAt: reviewNote.madeAt,
        pages: reviewNote.pages,
        bytes: sql<number>`octet_length(${reviewNote.pdf})`,
        byEn: official.nameEn,
        byHi: official.nameHi,
      })
      .from(reviewNote)
      .leftJoin(official, eq(official.id, reviewNote.madeBy))
      .orderBy(desc(reviewNote.madeAt))
      .limit(listed)
    return rows.flatMap(({ unitId, byEn, byHi, ...row }): NoteItem[] => {
      const unit = units.find(({ id }) => id === unitId)
      if (unit?.kind !== 'range' && unit?.kind !== 'district') return []
      return [{ ...row, week: instantOf(row.week), area: { ...nameOf(unit), kind: unit.kind }, by: named(byEn, byHi) }]
    })
  })
  return found ?? []
}

/** A stored note with a name for the file; null where the viewer has none of that id. */
export async function notePdf(viewer: Viewer, id: string): Promise<{ name: string; pdf: Buffer } | null> {
  const found = await counting(viewer, async (tx, units) => {
    const [row] = await tx.select({ unitId: reviewNote.unitId, week: reviewNote.week, pdf: reviewNote.pdf }).from(reviewNote).where(eq(reviewNote.id, id))
    const unit = units.find((one) => one.id === row?.unitId)
    return row && unit ? { name: `weekly-review-${unit.code.replaceAll('/', '-')}-${row.week}.pdf`, pdf: row.pdf } : null
  })
  return found
}

/** The notes of the last complete week for every range and district, as the Monday job makes them; those already made by it stay. Returns how many were made. */
export async function makeAllNotes(): Promise<number> {
  const units = (await loadUnits(botDb())).filter((unit) => unit.programmeId === programmeId)
  const week = weeksOn(runningMonday(now()), -1)
  let made = 0
  for (const unit of units) {
    if (unit.kind !== 'range' && unit.kind !== 'district') continue
    const here: Plot = { ...unit, kind: unit.kind }
    const inside = units.filter((one) => (here.kind === 'district' ? one.districtId === here.id : one.rangeId === here.id))
    made += await botDb().transaction(async (tx) => {
      const before = await tx
        .select({ id: reviewNote.id })
        .from(reviewNote)
        .where(and(eq(reviewNote.unitId, here.id), eq(reviewNote.week, week), sql`${reviewNote.madeBy} is null`))
      if (before.length > 0) return 0
      await written(tx, inside, here, null)
      return 1
    })
  }
  return made
}
