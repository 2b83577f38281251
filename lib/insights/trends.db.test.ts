import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { random } from '@/db/seed/random'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { type Role, roles, type Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { official, type Place, placeOf } from '@/lib/complaint/testing'
import type { Outcome, Status, Verdict } from '@/lib/complaint/types'
import { isoDay } from '@/lib/i18n/format'
import { instantOf, runningMonday, weeksOn } from './calendar'
import { trends } from './queries'
import { groundOf } from './reckon/ground'
import { reckonHours } from './reckon/hours'
import { reckonToDate } from './reckon/to-date'
import { foldTally, rebuildTally, tallyDifferences } from './roll-up'
import { tips } from './testing'
import { daysToDate } from './to-date'
import type { TrendFilter } from './types'

let database: TestDatabase
let jaunpur: Place
let ghazipur: Place
const viewers = new Map<Role, Viewer>()

const plain: TrendFilter = { district: null, thana: null, category: null, weeks: 12, week: null }
const viewer = (role: Role): Viewer => {
  const found = viewers.get(role)
  if (!found) throw new Error(`no ${role}`)
  return found
}

/** The middle of a week, some complete weeks ago. */
const weekAgo = (weeks: number) => new Date(instantOf(weeksOn(runningMonday(now()), -weeks)).getTime() + 60 * 3_600_000)

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  ;[jaunpur, ghazipur] = await Promise.all([placeOf(owner, 'jaunpur'), placeOf(owner, 'ghazipur')])
  for (const role of roles) viewers.set(role, await official(owner, role, jaunpur))
  const calm = Array.from({ length: 20 }, (_, week) => Array.from({ length: 3 }, () => ({ at: weekAgo(week + 2) }))).flat()
  await tips(owner, jaunpur, [
    ...calm,
    ...Array.from({ length: 14 }, () => ({ at: weekAgo(1), category: 'DRUGS' })),
    { at: weekAgo(3), lane: 'police_conduct', category: 'POLICE' },
    { at: weekAgo(3), lane: 'child' },
    { at: weekAgo(3), accused: [jaunpur.district] },
    { at: weekAgo(3), counted: false },
  ])
  await tips(owner, ghazipur, [
    ...Array.from({ length: 6 }, () => ({ at: weekAgo(2), status: 'closed' as const, outcome: 'verified_acted' as const, fir: '12/2026', arrests: 2 })),
    ...Array.from({ length: 3 }, () => ({ at: weekAgo(2), status: 'closed' as const, outcome: 'not_found' as const })),
    { at: weekAgo(2), status: 'closed', outcome: 'verified_no_offence', verdict: 'untrue' },
    { at: weekAgo(2), status: 'closed', outcome: 'insufficient', reopened: 1 },
    { at: weekAgo(14) },
  ])
  await foldTally()
})

afterAll(() => database.drop())

describe('trends', () => {
  it('of an earlier week end with it and tell nothing that was only known later', async () => {
    const week = weeksOn(runningMonday(now()), -3)
    const [then, newest] = [await trends(viewer('dig'), { ...plain, week }), await trends(viewer('dig'), plain)]
    expect([then?.past, newest?.past]).toEqual([true, false])
    expect(then?.weekly.at(-1)).toMatchObject({ start: instantOf(week), complete: true, n: 3 })
    expect(then?.weekly.at(-1)).toEqual(newest?.weekly.find(({ start }) => start.getTime() === instantOf(week).getTime()))
    expect(then?.byHead.find(({ subject }) => subject.category === 'DRUGS')?.total).toBe(0)
    expect(then?.alarms).toEqual([])
    expect([then?.grid, then?.toDate, then?.police]).toEqual([null, null, null])
    expect((await trends(viewer('dig'), { ...plain, week: weeksOn(runningMonday(now()), 5) }))?.weekly, 'a week to come is the newest').toEqual(newest?.weekly)
  })

  it('are for the offices of a district and of the range, and nobody else', async () => {
    for (const role of roles) {
      const found = await trends(viewer(role), plain)
      const kind = { sp: 'district', sp_staff: 'district', dig: 'range', analyst: 'range' }[role as string]
      expect(found?.area.kind, role).toBe(kind)
    }
  })

  it('count every event once, of the normal lane and without anybody accused', async () => {
    expect((await trends(viewer('sp'), plain))?.n).toBe(11 * 3 + 14)
    expect((await trends(viewer('dig'), plain))?.n).toBe(11 * 3 + 14 + 11)
    expect((await trends(viewer('dig'), { ...plain, district: ghazipur.district }))?.n).toBe(11)
  })

  it('answer nothing for a unit outside the area', async () => {
    for (const role of ['sp', 'sp_staff'] as const) {
      expect(await trends(viewer(role), { ...plain, district: ghazipur.district })).toBeNull()
      expect(await trends(viewer(role), { ...plain, thana: ghazipur.thanas[0]?.id ?? 0 })).toBeNull()
    }
    expect(await trends(viewer('dig'), { ...plain, thana: jaunpur.district })).toBeNull()
    expect(await trends(viewer('dig'), { ...plain, category: 'POLICE' })).toBeNull()
  })

  it('alarm where the last week is beyond what the weeks before lead to expect', async () => {
    const found = await trends(viewer('sp'), plain)
    expect(found?.alarms.map(({ subject }) => subject.category ?? subject.unit?.id)).toContain('DRUGS')
    expect(found?.weekly.at(-1)?.complete).toBe(false)
    expect(found?.weekly.at(-2)).toMatchObject({ n: 14, alarm: true, complete: true })
    expect(found?.watched).toBeGreaterThan(20)
  })

  it('do not count weeks before the line began as weeks of silence', async () => {
    const began = weeksOn(runningMonday(now()), -21)
    expect((await trends(viewer('sp'), { ...plain, weeks: 52 }))?.from).toEqual(instantOf(began))
    expect((await trends(viewer('sp'), plain))?.from).toEqual(instantOf(weeksOn(runningMonday(now()), -12)))
  })

  it('add the weeks up to the months', async () => {
    const found = await trends(viewer('dig'), { ...plain, weeks: 52 })
    const sum = (points: { n: number }[] = []) => points.reduce((all, { n }) => all + n, 0)
    expect(sum(found?.weekly)).toBe(sum(found?.monthly))
  })

  it('follow tips to verified, action, FIR and arrest', async () => {
    const found = await trends(viewer('dig'), { ...plain, district: ghazipur.district })
    expect(found?.funnel).toMatchObject({ tips: 11, verified: 7, acted: 6, fir: 6, arrested: 6, arrests: 12 })
  })

  it('say how many of these tips are still open, so that nobody takes a young share for a final one', async () => {
    const found = await trends(viewer('dig'), { ...plain, district: jaunpur.district })
    expect(found?.funnel).toMatchObject({ tips: 47, open: 47 })
    // The one that is open is older than the look-back.
    expect((await trends(viewer('dig'), { ...plain, district: ghazipur.district }))?.funnel.open).toBe(0)
  })

  it('give a median of those that got so far, with their number, and none of fewer than five', async () => {
    const { owner } = database
    const chandauli = await placeOf(owner, 'chandauli')
    await tips(owner, chandauli, [
      ...[2, 4, 6, 8, 100].map((lookAfterHours) => ({ at: weekAgo(2), lookAfterHours })),
      ...Array.from({ length: 9 }, () => ({ at: weekAgo(2) })),
      ...[1, 1, 1, 1].map((lookAfterHours) => ({ at: weekAgo(2), lookAfterHours, category: 'ARMS' })),
    ])
    await foldTally()
    await reckonHours(runningMonday(now()), await groundOf(), now())
    const median = async (category: string | null) => (await trends(viewer('dig'), { ...plain, district: chandauli.district, category }))?.funnel.median
    expect(await median('LIQUOR')).toEqual({ look: { hours: 6, n: 5 }, assign: null, action: null })
    expect(await median('ARMS')).toEqual({ look: null, assign: null, action: null })
    expect((await median(null))?.look).toEqual({ hours: 2, n: 9 })
  })

  it('show what a thana closed without anything to show, reopened, or called untrue', async () => {
    const found = await trends(viewer('dig'), { ...plain, district: ghazipur.district })
    const row = found?.paper.find(({ unit }) => unit.id === ghazipur.thanas[0]?.id)
    expect(row).toMatchObject({ closed: 11, unproven: 4, reopened: 1, untrue: 1, any: 5 })
    expect(row?.index).toBeCloseTo(5 / 11)
  })

  it('name a thana with its district in the list of a range, where several are called Kotwali', async () => {
    const names = (await trends(viewer('dig'), plain))?.paper.map(({ unit }) => unit.en) ?? []
    expect(names.filter((name) => name.startsWith('Kotwali'))).toEqual(expect.arrayContaining(['Kotwali, Jaunpur', 'Kotwali, Ghazipur']))
    expect(new Set(names).size).toBe(names.length)
    expect((await trends(viewer('sp'), plain))?.paper.map(({ unit }) => unit.en)).toContain('Kotwali')
  })

  it('hold the days of this month that are over against the same days of the month before', async () => {
    const { owner } = database
    await reckonToDate(now())
    const days = daysToDate(isoDay(now()))
    const found = (await trends(viewer('dig'), { ...plain, category: 'LIQUOR' }))?.toDate
    if (!days) return expect(found).toBeNull()
    const [fresh] = await owner<{ now: number; before: number }[]>`
      select count(*) filter (where day between ${days.now.first} and ${days.now.last})::int as now, count(*) filter (where day between ${days.before.first} and ${days.before.last})::int as before
        from (select (arrived_hour at time zone 'Asia/Kolkata')::date as day from core.complaint
               where lane = 'normal' and counted and category = 'LIQUOR' and accused_unit_ids = '{}' and range_id = ${jaunpur.range}) tips`
    expect([found?.now.n, found?.before?.n]).toEqual([fresh?.now, fresh?.before])
    expect(found?.now.from).toEqual(instantOf(days.now.first))
    expect(found?.yearAgo, 'the line is younger than a year').toBeNull()
  })

  it('take a photo of the officer as proof, and no longer when it never arrived', async () => {
    const { owner } = database
    const [paper] = await owner<{ id: string }[]>`
      select id from core.complaint where thana_id = ${ghazipur.thanas[0]?.id ?? 0} and outcome = 'not_found' order by id limit 1`
    const row = async () => {
      await foldTally()
      return (await trends(viewer('dig'), { ...plain, district: ghazipur.district }))?.paper.find(({ unit }) => unit.id === ghazipur.thanas[0]?.id)
    }
    const [photo] = await owner<{ id: string }[]>`
      insert into core.evidence (complaint_id, seq, kind, by, said_hour) values (${paper?.id ?? ''}, 1, 'image', 'officer', now()) returning id`
    await owner`insert into core.evidence (complaint_id, seq, kind, by, said_hour) values (${paper?.id ?? ''}, 2, 'image', 'informer', now())`
    expect(await row()).toMatchObject({ closed: 11, unproven: 3, any: 4 })
    await owner`update core.evidence set state = 'failed', reason = 'gone' where id = ${photo?.id ?? ''}`
    expect(await row()).toMatchObject({ unproven: 4, any: 5 })
    expect(await tallyDifferences()).toBe(0)
  })

  it('put the districts side by side for the range only', async () => {
    expect((await trends(viewer('dig'), plain))?.districts).toHaveLength(3)
    expect((await trends(viewer('sp'), plain))?.districts).toEqual([])
  })

  it('say by age what is open', async () => {
    expect((await trends(viewer('dig'), { ...plain, district: ghazipur.district }))?.ageing).toEqual({ under1: 0, under4: 0, under13: 0, older: 1, total: 1 })
  })

  it('give numbers about police to the range only', async () => {
    expect((await trends(viewer('sp'), plain))?.police).toBeNull()
    const police = (await trends(viewer('analyst'), plain))?.police
    expect(police?.map(({ n }) => n)).not.toContain(1)
  })
})

describe('the roll-up', () => {
  const draw = random(7)
  const statuses: Status[] = ['received', 'assigned', 'acted', 'closed', 'rejected', 'merged', 'reopened']
  const outcomes: (Outcome | null)[] = [null, 'verified_acted', 'verified_no_offence', 'not_found', 'false']
  const verdicts: (Verdict | null)[] = [null, 'helped', 'untrue']

  it('equals a fresh count after a thousand random changes, folded now and then', async () => {
    const { owner } = database
    const ids = await tips(
      owner,
      jaunpur,
      Array.from({ length: 200 }, () => ({ at: weekAgo(1 + draw.below(30)), category: draw.pick(['LIQUOR', 'ARMS', 'CATTLE']), thana: draw.pick(jaunpur.thanas).id })),
    )
    // What happens between two folds is sent together: a thousand answers one by one are most of the time this takes.
    let sent: Promise<unknown>[] = []
    for (let turn = 0; turn < 1000; turn += 1) {
      const id = draw.pick(ids)
      const change = draw.pick([
        () => owner`update core.complaint set status = ${draw.pick(statuses)}, outcome = ${draw.pick(outcomes)}, verdict = ${draw.pick(verdicts)} where id = ${id}`,
        () => owner`update core.complaint set fir_number = ${draw.pick([null, '1/2026'])}, arrests = ${draw.below(3)}, reopened_count = ${draw.below(2)} where id = ${id}`,
        () => owner`update core.complaint set district_id = ${ghazipur.district}, thana_id = null where id = ${id}`,
        () => owner`update core.complaint set lane = ${draw.pick(['normal', 'police_conduct'])}, accused_unit_ids = ${draw.pick([[], [3]])} where id = ${id}`,
        () => owner`update core.complaint set priority = 'high', version = version + 1 where id = ${id}`,
        () => owner`update core.complaint set counted = ${draw.chance(0.5)} where id = ${id}`,
      ])
      sent.push(change().execute())
      if (!draw.chance(0.02)) continue
      await Promise.all(sent)
      sent = []
      await foldTally()
    }
    await Promise.all(sent)
    expect(await tallyDifferences()).toBe(0)
    const [before] = await owner`select sum(n) as n, sum(paper) as paper, count(*) filter (where n < 0) as negative from core.tally`
    await rebuildTally()
    const [after] = await owner`select sum(n) as n, sum(paper) as paper, count(*) filter (where n < 0) as negative from core.tally`
    expect(before).toEqual(after)
    expect(Number(after?.negative)).toBe(0)
  })

  it('is found wrong when it is', async () => {
    await database.owner`update core.tally set verified = verified + 1 where unit_id = ${jaunpur.district} and category = '*' and span = (select max(span) from core.tally where unit_id = ${jaunpur.district} and n > 0)`
    expect(await tallyDifferences()).toBeGreaterThan(0)
    await rebuildTally()
    expect(await tallyDifferences()).toBe(0)
  })

  it('is read by each office within its own area by row policy alone', async () => {
    const { withScope } = await import('@/db/client')
    const { scopeOf } = await import('@/lib/access/scope')
    const { sql } = await import('drizzle-orm')
    const chandauli = await placeOf(database.owner, 'chandauli')
    for (const role of roles) {
      const rows = await withScope(scopeOf(viewer(role)), (tx) => tx.execute<{ district_id: number | null }>(sql`select distinct district_id from core.tally`)).catch(
        () => 'refused',
      )
      const seen = Array.isArray(rows) ? rows.map((row) => row.district_id).sort() : rows
      if (role === 'sp' || role === 'sp_staff') expect(seen).toEqual([jaunpur.district])
      else if (role === 'dig' || role === 'analyst') expect(seen).toEqual([jaunpur.district, ghazipur.district, chandauli.district, null].sort())
      else expect(seen).toBe('refused')
    }
  })
})
