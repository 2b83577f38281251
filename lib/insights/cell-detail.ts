import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { cellToLatLng, getResolution, isValidCell } from 'h3-js'
import { complaint } from '@/db/schema/complaint'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { selectRows, toRow } from '@/lib/complaint/rows'
import { byDistance, towns } from '@/lib/place/towns'
import { asked, audienceOf, counting, mappedHeads, nameOf } from './area'
import { countedUntil, instantOf, weeksFrom, weeksOn } from './calendar'
import type { CellDetail, MapFilter } from './types'

const listed = 25
const fewestForStaff = 3
const places = 2

/** Whether a text is a cell of a resolution that maps have. */
const isMapCell = (cell: string): boolean => isValidCell(cell) && getResolution(cell) >= 6 && getResolution(cell) <= 8

/** The indexes of resolution 9 inside a coarser cell: they follow each other, so a range of the index on them finds them all. */
function withinCell(cell: string): SQL {
  const resolution = getResolution(cell)
  const index = BigInt(`0x${cell}`)
  const unused = BigInt(3 * (15 - resolution))
  const base = ((index & ~(15n << 52n)) | (9n << 52n)) & ~((1n << unused) - 1n)
  const [low, high] = [base | ((1n << 18n) - 1n), base | ((1n << unused) - 1n)]
  return sql`${complaint.h3R9} between ${low.toString()}::bigint and ${high.toString()}::bigint`
}

/**
 * One cell of a map: its weeks, heads, nearest places, and the complaints in it that the viewer may open. Null for a cell that is none, an area that
 * is not the viewer's, and for a number that his role is not shown.
 */
export function cellOf(viewer: Viewer, cell: string, filter: MapFilter): Promise<CellDetail | null> {
  return counting(viewer, async (tx, units) => {
    const here = asked(units, viewer, { district: filter.district, thana: null })
    const heads = filter.category ? mappedHeads(viewer.programmeId).filter((code) => code === filter.category) : mappedHeads(viewer.programmeId)
    if (!here || !isMapCell(cell) || heads.length === 0) return null
    const running = countedUntil(filter.week, now())
    const from = weeksOn(running, -filter.weeks)
    const inside = and(
      visible(viewer),
      here.kind === 'district' ? eq(complaint.districtId, here.id) : undefined,
      eq(complaint.lane, 'normal'),
      eq(complaint.counted, true),
      inArray(complaint.category, heads),
      inArray(complaint.precision, getResolution(cell) === 6 ? ['pin', 'village', 'pincode'] : ['pin', 'village']),
      withinCell(cell),
      gte(complaint.arrivedHour, instantOf(from)),
      lt(complaint.arrivedHour, instantOf(running)),
      filter.layer === 'verified' ? inArray(complaint.outcome, ['verified_acted', 'verified_no_offence']) : undefined,
    )
    const week = sql<number>`(((${complaint.arrivedHour} at time zone 'Asia/Kolkata')::date - ${from}::date) / 7)::int`
    const counted = await tx.select({ week, category: complaint.category, n: sql<number>`count(*)::int` }).from(complaint).where(inside).groupBy(sql`1`, complaint.category)
    const n = counted.reduce((sum, row) => sum + row.n, 0)
    if (audienceOf(viewer) === 'staff' && n < fewestForStaff) return null
    const rows = await selectRows(tx).where(inside).orderBy(desc(complaint.arrivedHour), desc(complaint.id)).limit(listed)
    const sumOf = (keep: (row: (typeof counted)[number]) => boolean) => counted.filter(keep).reduce((sum, row) => sum + row.n, 0)
    const [lat, lng] = cellToLatLng(cell)
    const thanas = byDistance(
      units.filter((unit) => unit.kind === 'thana' && unit.territorial),
      lat,
      lng,
    ).slice(0, places)
    return {
      cell,
      n,
      weekly: Array.from({ length: weeksFrom(from, running) }, (_, i) => ({ start: instantOf(weeksOn(from, i)), n: sumOf((row) => row.week === i) })),
      categories: heads
        .map((code) => ({ code, n: sumOf((row) => row.category === code) }))
        .filter((head) => head.n > 0)
        .sort((a, b) => b.n - a.n),
      places: [
        ...byDistance(towns, lat, lng)
          .slice(0, places)
          .map(({ en, hi, km }) => ({ en, hi, kind: 'town' as const, km })),
        ...thanas.map((unit) => ({ en: nameOf(unit).en, hi: nameOf(unit).hi, kind: 'thana' as const, km: unit.km })),
      ].sort((a, b) => a.km - b.km),
      complaints: rows.map(toRow),
      total: n,
    }
  })
}
