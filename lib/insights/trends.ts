import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { insightFact } from '@/db/schema/insight'
import { may } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { isoDay } from '@/lib/i18n/format'
import type { Unit } from '@/lib/place/types'
import { asked, countedHeads, counting, type Here, nameOf } from './area'
import { countedUntil, daysOn, instantOf, mondayOf, monthOn, runningMonday, weeksOn } from './calendar'
import { hourGrid } from './hour-grid'
import { compareMonths, lastWeek, monthPoints, type Spans, weekCounts, weekPoints, weeksOf } from './series'
import { ageingOf, allHeads, chartRows, firstSpan, funnelOf, openRows, paperOf, type SpanRow, sumRows } from './tally-rows'
import { type Days, daysToDate, type ToDate } from './to-date'
import type { DistrictRow, Medians, MonthToDate, Multiple, Subject, TrendFilter, Trends, WeeklyAlarm } from './types'

/** What a chart's limits look back on at most, beside the weeks shown. */
const before = 28

const unknownMedian: Medians = { look: null, assign: null, action: null }

type FactBody = Record<string, number[]> | Record<string, Medians> | ToDate

/** Hours and medians of some units for one head, as the job left them. */
async function factsOf(tx: Tx, unitIds: number[], category: string) {
  const rows = await tx
    .select({ unitId: insightFact.unitId, kind: insightFact.kind, body: sql<FactBody>`${insightFact.body}`, madeAt: insightFact.madeAt })
    .from(insightFact)
    .where(and(inArray(insightFact.unitId, unitIds), or(eq(insightFact.kind, 'to_date'), eq(insightFact.key, category))))
  const find = (unitId: number, kind: 'hours' | 'medians' | 'to_date') => rows.find((row) => row.unitId === unitId && row.kind === kind)
  return {
    madeAt: rows[0]?.madeAt ?? null,
    hours: (unitId: number, weeks: number) => (find(unitId, 'hours')?.body as Record<string, number[]> | undefined)?.[weeks] ?? null,
    toDate: (unitId: number) => (find(unitId, 'to_date')?.body as ToDate | undefined) ?? null,
    median: (unitId: number, weeks: number) => (find(unitId, 'medians')?.body as Record<string, Medians> | undefined)?.[weeks] ?? unknownMedian,
  }
}

/** Stored facts are of the newest weeks alone. */
const noFacts: Awaited<ReturnType<typeof factsOf>> = { madeAt: null, hours: () => null, toDate: () => null, median: () => unknownMedian }

/** Thanas of an area, and the units one step below it that it is split into. */
function within(units: Unit[], here: Here): { thanas: Unit[]; parts: Unit[] } {
  const thanas = units.filter((unit) => unit.kind === 'thana' && (here.kind === 'range' || unit.districtId === here.id || unit.id === here.id))
  const districts = units.filter((unit) => unit.kind === 'district')
  return { thanas, parts: here.kind === 'range' ? districts : here.kind === 'district' ? thanas : [] }
}

/** The stored counts of one head in the days they are of; those that begin before the line did are left out. */
function monthToDate(stored: ToDate | null, category: string, began: string): MonthToDate | null {
  // What was counted last month says nothing of this one.
  const days = stored && monthOn(stored.today, 0) === monthOn(isoDay(now()), 0) ? daysToDate(stored.today) : null
  if (!stored || !days) return null
  const [running, before, yearAgo] = stored.counts[category] ?? [0, 0, 0]
  const count = ({ first, last }: Days, n: number) => ({ from: instantOf(first), to: instantOf(last), n })
  return {
    now: count(days.now, running),
    before: days.before.first < began ? null : count(days.before, before),
    yearAgo: days.yearAgo.first < began ? null : count(days.yearAgo, yearAgo),
  }
}

/** A thana as it is called in a list: in that of a range with its district, because several have a Kotwali. */
function nameIn(here: Here, thana: Unit, districts: Unit[]): ReturnType<typeof nameOf> {
  const [name, district] = [nameOf(thana), here.kind === 'range' ? districts.find(({ id }) => id === thana.districtId) : undefined]
  return district ? { ...name, en: `${name.en}, ${district.nameEn}`, hi: `${name.hi}, ${district.nameHi}` } : name
}

type Charts = { spansOf: (unitId: number, category: string) => Spans; began: string; running: string; weeks: number }

/** The spans of each unit and head, found by both. */
function bySubject(rows: SpanRow[]): Charts['spansOf'] {
  const found = new Map<string, SpanRow[]>()
  for (const row of rows) {
    const key = `${row.unitId}/${row.category}`
    const same = found.get(key)
    if (same) same.push(row)
    else found.set(key, [row])
  }
  return (unitId, category) => found.get(`${unitId}/${category}`) ?? []
}

function multiple({ spansOf, began, running, weeks }: Charts, unitId: number, category: string, subject: Subject): Multiple & { usual: number[] } {
  const all = weeksOf(spansOf(unitId, category), began, running)
  const last = lastWeek(all)
  const weekly = weekCounts(all, weeks)
  return { subject, weekly, total: weekly.reduce((sum, { n }) => sum + n, 0), last: last?.point ?? null, usual: last?.usual ?? [] }
}

function alarmsOf(watched: (Multiple & { usual: number[] })[]): WeeklyAlarm[] {
  return watched
    .flatMap(({ subject, last, usual }) =>
      last?.alarm && last.expected !== null && last.limit !== null && last.p !== null
        ? [{ subject, week: last.start, n: last.n, expected: last.expected, limit: last.limit, p: last.p, usual }]
        : [],
    )
    .sort((a, b) => a.p - b.p)
}

async function policeOf(tx: Tx, viewer: Viewer, units: Unit[], from: string): Promise<Trends['police']> {
  if (!may(viewer, 'readPoliceCounts')) return null
  const rows = await tx.execute<{ district_id: number; n: number | null }>(sql`select district_id, n from core.police_counts(${instantOf(from).toISOString()}::timestamptz)`)
  return rows.flatMap(({ district_id, n }) => units.filter(({ id }) => id === district_id).map((unit) => ({ unit: nameOf(unit), n })))
}

type Asking = { programmeId: string; police: (from: string) => Promise<Trends['police']> }

/** The numbers of one unit, in any transaction that may read its rows. `units` hold its parts. */
export async function readTrends(tx: Tx, { programmeId, police: policeSince }: Asking, units: Unit[], here: Here, filter: TrendFilter): Promise<Trends> {
  const running = countedUntil(filter.week, now())
  // What was open, looked at or measured then is not known any more: only arrivals keep their week.
  const past = running < runningMonday(now())
  const [from, category] = [weeksOn(running, -filter.weeks), filter.category ?? allHeads]
  const { thanas, parts } = within(units, here)
  const districts = here.kind === 'range' ? parts : []
  const counted = [...new Set([here, ...districts, ...thanas].map(({ id }) => id))]
  const [spans, first, sums, open, stored, police] = await Promise.all([
    chartRows(
      tx,
      here.id,
      parts.map(({ id }) => id),
      category,
      weeksOn(running, -filter.weeks - before - 26),
    ),
    firstSpan(tx, here.id),
    sumRows(tx, counted, category, from, running),
    openRows(
      tx,
      [here, ...districts].map(({ id }) => id),
      category,
    ),
    factsOf(
      tx,
      [here, ...districts].map(({ id }) => id),
      category,
    ),
    past ? null : policeSince(from),
  ])
  const rows = past ? spans.filter(({ span }) => span < running) : spans
  const facts = past ? noFacts : stored
  const earliest = rows.map(({ span }) => span).sort()[0] ?? running
  const began = mondayOf(first && first > earliest ? first : earliest)
  const young = first && mondayOf(first) > from && mondayOf(first) < running ? mondayOf(first) : from
  const charts: Charts = { spansOf: bySubject(rows), began, running, weeks: filter.weeks }
  const main = charts.spansOf(here.id, category)
  const sumsOf = (id: number) => sums.find(({ unitId }) => unitId === id)
  const hours = facts.hours(here.id, filter.weeks)
  const byHead = countedHeads(programmeId).map((code) => multiple(charts, here.id, code, { unit: null, category: code }))
  const byUnit = parts.map((unit) => multiple(charts, unit.id, category, { unit: nameOf(unit), category: filter.category }))
  const whole = multiple(charts, here.id, category, { unit: nameOf(here), category: filter.category })
  const watched = [whole, ...(filter.category ? [] : byHead), ...byUnit]
  const months = monthPoints(main, began, past ? daysOn(running, -1) : isoDay(now()))
  const row = (unit: Unit): DistrictRow => ({
    unit: nameOf(unit),
    funnel: funnelOf(sumsOf(unit.id), facts.median(unit.id, filter.weeks)),
    ageing: ageingOf(open, unit.id, running, mondayOf),
    paper: paperOf(sumsOf(unit.id)),
    lastWeek: byUnit.find(({ subject }) => subject.unit?.id === unit.id)?.last ?? null,
  })
  return {
    area: { ...nameOf(here), kind: here.kind },
    from: instantOf(young),
    to: instantOf(running),
    n: sumsOf(here.id)?.n ?? 0,
    weekly: weekPoints(weeksOf(main, began, running), filter.weeks).filter(({ complete }) => complete || !past),
    monthly: months,
    months: compareMonths(months),
    toDate: monthToDate(facts.toDate(here.id), category, first ?? running),
    alarms: alarmsOf(watched),
    watched: watched.length,
    grid: hours ? hourGrid(hours) : null,
    byHead,
    byUnit,
    funnel: funnelOf(sumsOf(here.id), facts.median(here.id, filter.weeks)),
    ageing: ageingOf(open, here.id, running, mondayOf),
    paper: thanas.map((unit) => ({ unit: nameIn(here, unit, districts), ...paperOf(sumsOf(unit.id)) })),
    districts: districts.map(row),
    police,
    madeAt: facts.madeAt,
    past,
  }
}

/**
 * Weekly and monthly series, comparisons, hours, funnel, ageing and paper disposal of the viewer's area or a part of it. Null for offices without
 * numbers and for a unit outside the viewer's area. Weeks and months are those of Asia/Kolkata.
 */
export async function trends(viewer: Viewer, filter: TrendFilter): Promise<Trends | null> {
  return (await trendsPage(viewer, filter))?.found ?? null
}

/** The same with the units that can be chosen, read in one transaction; null for offices without numbers. */
export function trendsPage(viewer: Viewer, filter: TrendFilter): Promise<{ found: Trends | null; area: Unit[] } | null> {
  return counting(viewer, async (tx, units) => {
    const here = asked(units, viewer, filter)
    const known = filter.category === null || countedHeads(viewer.programmeId).includes(filter.category)
    const police = (from: string) => policeOf(tx, viewer, units, from)
    return { found: known && here ? await readTrends(tx, { programmeId: viewer.programmeId, police }, units, here, filter) : null, area: units }
  })
}
