import { sql } from 'drizzle-orm'
import { botDb } from '@/db/client'
import { programmeOf } from '@/lib/programme'
import { mondayOf, weeksOn } from '../calendar'
import type { StoredCluster } from '../map-row'
import { lastWeek, weeksOf } from '../series'
import { allHeads, type SpanRow } from '../tally-rows'
import type { Ground, Plot } from './ground'

/** What a weekly alarm rests on; `usual` are the eight weeks before. `charts` were watched in the district. */
export type WeeklyEvidence = { n: number; expected: number; limit: number; p: number; usual: number[]; charts: number }

type Found = { kind: 'cluster' | 'weekly'; key: string; category: string; thana: number | null; evidence: WeeklyEvidence | StoredCluster }

/** Among fifteen heads scanned, one in twenty would come by chance nearly every week. */
const believedOfOneHead = 0.01
const sameFor = 4

async function spansOf(plot: Plot, thanas: number[], to: string): Promise<SpanRow[]> {
  const list = sql.join(
    [plot.unit.id, ...thanas].map((id) => sql`${id}`),
    sql`, `,
  )
  return botDb().execute<SpanRow>(sql`
    select unit_id as "unitId", category, span::text as span, n, verified from core.tally
     where unit_id in (${list}) and (unit_id = ${plot.unit.id} or category = ${allHeads}) and span >= ${weeksOn(to, -56)} and span < ${weeksOn(to, 1)}`)
}

/** Charts of a district (all heads, each head, each thana) whose last complete week is beyond what their past leads to expect. */
async function weeklyAlarms(plot: Plot, ground: Ground, to: string): Promise<Found[]> {
  const thanas = ground.thanas.filter(({ districtId }) => districtId === plot.unit.id).map(({ id }) => id)
  const spans = await spansOf(plot, thanas, to)
  const first = spans
    .filter(({ n }) => n > 0)
    .map(({ span }) => span)
    .sort()[0]
  if (!first) return []
  const heads = (programmeOf('satark').categories ?? []).filter(({ aboutPolice }) => !aboutPolice).map(({ code }) => code)
  const charts = [
    ...[allHeads, ...heads].map((category) => ({ unit: plot.unit.id, category, thana: null })),
    ...thanas.map((thana) => ({ unit: thana, category: allHeads, thana })),
  ]
  return charts.flatMap(({ unit, category, thana }): Found[] => {
    const own = spans.filter((row) => row.unitId === unit && row.category === category)
    const last = lastWeek(weeksOf(own, mondayOf(first), to))
    if (!last?.point.alarm) return []
    const { n, expected, limit, p } = last.point
    const short = (value: number | null) => Number((value ?? 0).toPrecision(4))
    return [
      {
        kind: 'weekly',
        key: `${thana ?? '-'}/${category}`,
        category,
        thana,
        evidence: { n, expected: short(expected), limit: limit ?? 0, p: short(p), usual: last.usual, charts: charts.length },
      },
    ]
  })
}

/** Clusters of a district that no alarm of the last four weeks has told of. Where a head's own cluster explains one of all heads, the head's is told. */
async function newClusters(plot: Plot, to: string): Promise<Found[]> {
  const scans = await botDb().execute<{ category: string; clusters: StoredCluster[] }>(sql`
    select category, clusters from core.cluster_scan where unit_id = ${plot.unit.id} and layer = 'reported' and week = ${to}`)
  const told = await botDb().execute<{ category: string; evidence: StoredCluster }>(sql`
    select category, evidence from core.alert where district_id = ${plot.unit.id} and kind = 'cluster' and week >= ${weeksOn(to, -sameFor - 1)}`)
  const overlaps = (one: StoredCluster, other: StoredCluster) => one.cells.some((cell) => other.cells.includes(cell))
  const found: Found[] = scans.flatMap(({ category, clusters }) =>
    clusters
      .filter(({ p }) => category === allHeads || p <= believedOfOneHead)
      .map((cluster) => ({ kind: 'cluster' as const, key: `${cluster.centre}/${category}`, category, thana: cluster.thana, evidence: cluster })),
  )
  const clusterOf = (one: Found) => one.evidence as StoredCluster
  return found.filter(
    (one) =>
      !told.some(({ category, evidence }) => category === one.category && overlaps(evidence, clusterOf(one))) &&
      !(one.category === allHeads && found.some((other) => other.category !== allHeads && overlaps(clusterOf(other), clusterOf(one)))),
  )
}

/** Stores what is new in the week before the Monday `to`, district by district; what is stored already stays as it is. Returns how many were added. */
export async function reckonAlerts(to: string, ground: Ground): Promise<number> {
  let added = 0
  for (const plot of ground.plots.filter(({ districtId }) => districtId !== null)) {
    const rows = [...(await newClusters(plot, to)), ...(await weeklyAlarms(plot, ground, to))]
    const made = await botDb().execute(sql`
      insert into core.alert (programme_id, range_id, district_id, kind, key, week, category, thana_id, evidence)
      select 'satark', ${plot.rangeId}, ${plot.unit.id}, r.kind, r.key, ${weeksOn(to, -1)}::date, r.category, r.thana, r.evidence
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (kind text, key text, category text, thana int, evidence jsonb)
      on conflict do nothing returning id`)
    added += made.length
  }
  return added
}
