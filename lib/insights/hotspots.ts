import { and, eq, sql } from 'drizzle-orm'
import { cellArea, cellToChildren, cellToParent } from 'h3-js'
import type { Tx } from '@/db/client'
import { clusterScan, hotspotMap, insightFact } from '@/db/schema/insight'
import type { Viewer } from '@/lib/access/viewer'
import type { Named } from '@/lib/complaint/types'
import type { Unit } from '@/lib/place/types'
import { asked, audienceOf, counting, mappedHeads, nameOf } from './area'
import { instantOf, weeksOn } from './calendar'
import type { StoredCell, StoredCluster, StoredFacts } from './map-row'
import { allHeads } from './tally-rows'
import type { Area, Hotspots, MapCell, MapCluster, MapFilter } from './types'

const clusterResolution = 7
const fewestForStaff = 3

const named = (units: Unit[]) => {
  const names = new Map<number, Named>(units.map((unit) => [unit.id, nameOf(unit)]))
  return (id: number | null): Named | null => (id === null ? null : (names.get(id) ?? null))
}

/** For each cell of resolution 7 in a cluster, the cluster's place in the list; asked for a cell of any resolution. */
function membership(clusters: StoredCluster[]): (cell: string, resolution: number) => number | null {
  const of = new Map(clusters.flatMap(({ cells }, index) => cells.map((cell) => [cell, index] as const)))
  return (cell, resolution) => {
    if (of.size === 0) return null
    if (resolution === clusterResolution) return of.get(cell) ?? null
    if (resolution > clusterResolution) return of.get(cellToParent(cell, clusterResolution)) ?? null
    return cellToChildren(cell, clusterResolution).flatMap((child) => of.get(child) ?? [])[0] ?? null
  }
}

type Audience = ReturnType<typeof audienceOf>

async function stored(tx: Tx, audience: Audience, areaId: number, filter: MapFilter) {
  const category = filter.category ?? allHeads
  const [maps, scans] = await Promise.all([
    tx
      .select({ facts: sql<StoredFacts>`${hotspotMap.facts}`, cells: sql<StoredCell[]>`${hotspotMap.cells}`, madeAt: hotspotMap.madeAt })
      .from(hotspotMap)
      .where(
        and(
          eq(hotspotMap.unitId, areaId),
          eq(hotspotMap.category, category),
          eq(hotspotMap.layer, filter.layer),
          eq(hotspotMap.weeks, filter.weeks),
          eq(hotspotMap.audience, audience),
        ),
      ),
    tx
      .select({ week: clusterScan.week, permutations: clusterScan.permutations, clusters: sql<StoredCluster[]>`${clusterScan.clusters}` })
      .from(clusterScan)
      .where(and(eq(clusterScan.unitId, areaId), eq(clusterScan.category, category), eq(clusterScan.layer, filter.layer))),
  ])
  const map = maps[0]
  if (!map) return null
  const [domain] = await tx
    .select({ body: sql<string[]>`${insightFact.body}` })
    .from(insightFact)
    .where(and(eq(insightFact.unitId, areaId), eq(insightFact.kind, 'domain'), eq(insightFact.key, String(map.facts.resolution))))
  // A scan of an earlier week says nothing about this one.
  const scan = scans.find(({ week }) => week === map.facts.to)
  const least = audience === 'staff' ? fewestForStaff : 0
  return { ...map, domain: domain?.body ?? [], permutations: scan?.permutations ?? null, clusters: (scan?.clusters ?? []).filter(({ observed }) => observed >= least) }
}

function read(area: Area, found: NonNullable<Awaited<ReturnType<typeof stored>>>, units: Unit[]): Hotspots {
  const { facts, clusters } = found
  const { towns, from, to, ...rest } = facts
  const [nameOfUnit, clusterOf] = [named(units), membership(clusters)]
  const townOf = (index: number): Named => ({ en: towns[index]?.[0] ?? '', hi: towns[index]?.[1] ?? '' })
  const cells = found.cells.map(
    ([cell, n, disk, z, hot, now, expected, fresh, riseZ, rise, kind, town, thana, district]): MapCell => ({
      ...{ cell, n, disk, z, hot, now, expected, fresh, riseZ, rise, kind },
      cluster: clusterOf(cell, facts.resolution),
      town: townOf(town),
      thana: nameOfUnit(thana),
      district: nameOfUnit(district),
    }),
  )
  const outlined = clusters.map(
    ({ thana, district, ...cluster }): MapCluster => ({ ...cluster, since: instantOf(weeksOn(to, -cluster.weeks)), thana: nameOfUnit(thana), district: nameOfUnit(district) }),
  )
  const cellKm2 = found.domain[0] ? Number(cellArea(found.domain[0], 'km2').toPrecision(2)) : 0
  return {
    facts: { area, from: instantOf(from), to: instantOf(to), ...rest, cellKm2, permutations: found.permutations, madeAt: found.madeAt },
    cells,
    clusters: outlined,
    domain: found.domain,
  }
}

/** The stored map of one unit, in any transaction that may read its rows; null before the job has run for the filter. */
export async function readHotspots(tx: Tx, audience: Audience, units: Unit[], here: Unit & { kind: Area['kind'] }, filter: MapFilter): Promise<Hotspots | null> {
  const found = await stored(tx, audience, here.id, filter)
  return found ? read({ ...nameOf(here), kind: here.kind }, found, units) : null
}

/**
 * A map as the job worked it out last: one row read by key. Null for offices without maps, areas and heads that are not the viewer's to map, and
 * before the job has run for the filter.
 */
export function hotspots(viewer: Viewer, filter: MapFilter): Promise<Hotspots | null> {
  return counting(viewer, async (tx, units) => {
    const here = asked(units, viewer, { district: filter.district, thana: null })
    if (!here || here.kind === 'thana' || (filter.category && !mappedHeads(viewer.programmeId).includes(filter.category))) return null
    return readHotspots(tx, audienceOf(viewer), units, { ...here, kind: here.kind }, filter)
  })
}
