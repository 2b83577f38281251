import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { clusterScan, hotspotMap } from '@/db/schema/insight'
import type { Viewer } from '@/lib/access/viewer'
import type { Named } from '@/lib/complaint/types'
import { type MapBase, mapBase } from '@/lib/place/map-base'
import type { Unit } from '@/lib/place/types'
import { asked, audienceOf, counting, mappedHeads, nameOf } from './area'
import { instantOf, weeksFrom, weeksOn } from './calendar'
import type { StoredCluster, StoredFacts } from './map-row'
import { allHeads } from './tally-rows'
import type { Area, Hotspots, MapCluster, MapFilter } from './types'

const fewestForStaff = 3

const named = (units: Unit[]) => {
  const names = new Map<number, Named>(units.map((unit) => [unit.id, nameOf(unit)]))
  return (id: number | null): Named | null => (id === null ? null : (names.get(id) ?? null))
}

type Audience = ReturnType<typeof audienceOf>

async function stored(tx: Tx, audience: Audience, areaId: number, filter: MapFilter) {
  const category = filter.category ?? allHeads
  const [maps, scans] = await Promise.all([
    tx
      .select({ facts: sql<StoredFacts>`${hotspotMap.facts}`, cells: hotspotMap.cells, madeAt: hotspotMap.madeAt })
      .from(hotspotMap)
      .where(
        and(
          eq(hotspotMap.unitId, areaId),
          eq(hotspotMap.category, category),
          eq(hotspotMap.layer, filter.layer),
          eq(hotspotMap.weeks, filter.weeks),
          eq(hotspotMap.audience, audience),
          filter.week ? eq(hotspotMap.until, weeksOn(filter.week, 1)) : undefined,
        ),
      )
      .orderBy(desc(hotspotMap.until))
      .limit(1),
    tx
      .select({ week: clusterScan.week, permutations: clusterScan.permutations, clusters: sql<StoredCluster[]>`${clusterScan.clusters}` })
      .from(clusterScan)
      .where(and(eq(clusterScan.unitId, areaId), eq(clusterScan.category, category), eq(clusterScan.layer, filter.layer))),
  ])
  const map = maps[0]
  if (!map) return null
  // A scan of an earlier week says nothing about this one.
  const scan = scans.find(({ week }) => week === map.facts.to)
  const least = audience === 'staff' ? fewestForStaff : 0
  return { ...map, permutations: scan?.permutations ?? null, clusters: (scan?.clusters ?? []).filter(({ observed }) => observed >= least) }
}

function read(area: Area, found: NonNullable<Awaited<ReturnType<typeof stored>>>, units: Unit[]): Hotspots {
  const { towns, from, to, ...rest } = found.facts
  const nameOfUnit = named(units)
  const within = units.filter(({ kind }) => kind === 'district' || kind === 'thana')
  return {
    facts: { area, from: instantOf(from), to: instantOf(to), ...rest, known: rest.known ?? weeksFrom(from, to), permutations: found.permutations, madeAt: found.madeAt },
    cells: found.cells,
    names: { towns: towns.map(([en, hi]) => ({ en, hi })), units: Object.fromEntries(within.map(({ id, nameEn, nameHi }) => [id, { en: nameEn, hi: nameHi }])) },
    clusters: found.clusters.map(
      ({ thana, district, ...cluster }): MapCluster => ({ ...cluster, since: instantOf(weeksOn(to, -cluster.weeks)), thana: nameOfUnit(thana), district: nameOfUnit(district) }),
    ),
  }
}

/** The stored map of one unit, in any transaction that may read its rows; null before the job has run for the filter. */
export async function readHotspots(tx: Tx, audience: Audience, units: Unit[], here: Unit & { kind: Area['kind'] }, filter: MapFilter): Promise<Hotspots | null> {
  const found = await stored(tx, audience, here.id, filter)
  return found ? read({ ...nameOf(here), kind: here.kind }, found, units) : null
}

/**
 * A map as the job worked it out last, or at the end of an earlier week that an alarm stands for: one row read by key. Null for offices without maps,
 * areas and heads that are not the viewer's to map, before the job has run for the filter, and for a week that is not kept.
 */
export async function hotspots(viewer: Viewer, filter: MapFilter): Promise<Hotspots | null> {
  return (await mapPage(viewer, filter))?.map ?? null
}

/** A map with what lies under it and the districts it can be narrowed to. */
type MapPage = { map: Hotspots | null; base: MapBase; districts: Unit[] }

/** Everything that a page with a map shows, read in one transaction; null for offices without maps. */
export function mapPage(viewer: Viewer, filter: MapFilter): Promise<MapPage | null> {
  return counting(viewer, async (tx, units) => {
    const here = asked(units, viewer, { district: filter.district, thana: null })
    const known = !filter.category || mappedHeads(viewer.programmeId).includes(filter.category)
    const [map, base] = await Promise.all([
      known && here && here.kind !== 'thana' ? readHotspots(tx, audienceOf(viewer), units, { ...here, kind: here.kind }, filter) : null,
      mapBase(tx, units, viewer.districtId ?? filter.district),
    ])
    return { map, base, districts: viewer.districtId === null ? units.filter(({ kind }) => kind === 'district') : [] }
  })
}
