import { cellToChildren, gridDisk, latLngToCell } from 'h3-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { random } from '@/db/seed/random'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { type Role, roles, type Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { official, type Place, placeOf } from '@/lib/complaint/testing'
import { alertHref } from './alert-view'
import { instantOf, runningMonday, weeksOn } from './calendar'
import { parseMapView } from './map-view'
import { cellsOf } from './packed'
import { acknowledge, alerts, cellOf, hotspots as readMap } from './queries'
import { reckon } from './reckon/everything'
import { type Tip, tips } from './testing'
import type { MapFilter } from './types'

let database: TestDatabase
let jaunpur: Place
let ghazipur: Place
const viewers = new Map<Role, Viewer>()
let spOfGhazipur: Viewer

const viewer = (role: Role): Viewer => {
  const found = viewers.get(role)
  if (!found) throw new Error(`no ${role}`)
  return found
}

const draw = random(11)
const monday = runningMonday(now())
const inWeek = (ago: number) => new Date(instantOf(weeksOn(monday, -ago)).getTime() + draw.below(7 * 24) * 3_600_000)
/** Middle of Jaunpur district, and a place in it where a cluster is planted. */
const [lat, lng] = [25.75, 82.65]
const planted = latLngToCell(25.82, 82.68, 7)
const anywhere = () => latLngToCell(lat + draw.bell() * 0.07, lng + draw.bell() * 0.1, 9)
const inCluster = () => draw.pick(cellToChildren(planted, 9))
const plain: MapFilter = { weeks: 26, category: null, layer: 'reported', district: null, week: null }

/** A map with its cells taken out of their packing. */
async function hotspots(of: Viewer, filter: MapFilter) {
  const found = await readMap(of, filter)
  return found && { ...found, cells: cellsOf(found) }
}

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  ;[jaunpur, ghazipur] = await Promise.all([placeOf(owner, 'jaunpur'), placeOf(owner, 'ghazipur')])
  for (const role of roles) viewers.set(role, await official(owner, role, jaunpur))
  spOfGhazipur = await official(owner, 'sp', ghazipur)
  const spread: Tip[] = Array.from({ length: 1500 }, () => ({
    at: inWeek(1 + draw.below(30)),
    cell: anywhere(),
    thana: draw.pick(jaunpur.thanas).id,
    outcome: draw.chance(0.3) ? 'verified_acted' : null,
  }))
  const cluster: Tip[] = Array.from({ length: 30 }, () => ({ at: inWeek(1 + draw.below(2)), cell: inCluster() }))
  const unmapped: Tip[] = (['CATTLE', 'CONVERT', 'VICE', 'TENSION'] as const).flatMap((category) =>
    Array.from({ length: 20 }, () => ({ at: inWeek(1), cell: inCluster(), category })),
  )
  await tips(owner, jaunpur, [
    ...spread,
    ...cluster,
    ...unmapped,
    { at: inWeek(1), cell: inCluster(), lane: 'police_conduct' },
    { at: inWeek(1), cell: inCluster(), lane: 'child' },
    { at: inWeek(1), cell: inCluster(), counted: false },
    ...Array.from({ length: 40 }, () => ({ at: inWeek(1 + draw.below(26)), precision: 'thana' as const })),
  ])
  await tips(
    owner,
    ghazipur,
    Array.from({ length: 12 }, () => ({ at: inWeek(1 + draw.below(12)), cell: latLngToCell(25.58, 83.58, 9) })),
  )
  await reckon(now(), 'once')
}, 120_000)

afterAll(() => database.drop())

describe('hotspots', () => {
  it('are for the offices of a district and of the range, each with its own area', async () => {
    for (const role of roles) {
      const kind = (await hotspots(viewer(role), plain))?.facts.area.kind
      expect(kind, role).toBe({ sp: 'district', sp_staff: 'district', dig: 'range', analyst: 'range' }[role as string])
    }
    expect((await hotspots(spOfGhazipur, plain))?.facts.located).toBe(12)
    expect(await hotspots(viewer('sp'), { ...plain, district: ghazipur.district })).toBeNull()
    expect((await hotspots(viewer('dig'), { ...plain, district: ghazipur.district }))?.facts.located).toBe(12)
  })

  it('say how many of the tips are located, and draw every one of those once', async () => {
    const map = await hotspots(viewer('sp'), plain)
    const sum = (map?.cells ?? []).reduce((all, { n }) => all + n, 0)
    expect(sum).toBe(map?.facts.located)
    expect(map?.facts.tips).toBeGreaterThanOrEqual((map?.facts.located ?? 0) + 40)
    expect(map?.facts.tested).toBeGreaterThan(map?.cells.length ?? 0)
    expect(map?.facts.cellKm2).toBeCloseTo(5.2, 0)
  })

  it('never show heads that are kept off maps, police conduct, children, or the same event twice', async () => {
    for (const category of ['CATTLE', 'CONVERT', 'VICE', 'TENSION', 'POLICE']) expect(await hotspots(viewer('dig'), { ...plain, category })).toBeNull()
    const map = await hotspots(viewer('sp'), { ...plain, weeks: 4 })
    const detail = await cellOf(viewer('sp'), planted, { ...plain, weeks: 4 })
    expect(detail?.categories.map(({ code }) => code)).toEqual(['LIQUOR'])
    expect(map?.facts.tips).toBeLessThan(400)
  })

  it('find the planted cluster, mark its cell as new and name the nearest town', async () => {
    const map = await hotspots(viewer('sp'), plain)
    expect(map?.clusters[0]?.cells).toContain(planted)
    expect(map?.clusters[0]?.p).toBeLessThanOrEqual(0.05)
    expect(map?.clusters[0]?.town.hi).toBe('जौनपुर')
    const marked = map?.cells.filter(({ fresh }) => fresh !== null && fresh < 0.05) ?? []
    expect(marked.length).toBeGreaterThan(0)
    expect(marked.some(({ cluster }) => cluster === 0)).toBe(true)
  })

  it('say how many weeks of a window there were tips at all', async () => {
    const known = async (weeks: MapFilter['weeks']) => (await hotspots(viewer('sp'), { ...plain, weeks }))?.facts.known
    expect(await known(12)).toBe(12)
    expect(await known(52)).toBe(30)
  })

  it('choose the finest resolution with a tip a cell, coarser where tips are few', async () => {
    expect((await hotspots(viewer('sp'), plain))?.facts.resolution).toBe(7)
    expect((await hotspots(spOfGhazipur, plain))?.facts.resolution).toBe(6)
  })

  it('say nothing but counts below thirty tips', async () => {
    const map = await hotspots(spOfGhazipur, plain)
    expect(map?.facts.tooFew).toBe(true)
    for (const { z, hot, fresh, rise, kind } of map?.cells ?? []) expect([z, hot, fresh, rise, kind]).toEqual([null, null, null, null, null])
  })

  it('hide numbers below three from whoever is no supervisor, in the row policy already', async () => {
    const [all, few] = [await hotspots(viewer('sp'), plain), await hotspots(viewer('sp_staff'), plain)]
    const small = all?.cells.filter(({ n }) => n === 1 || n === 2) ?? []
    expect(small.length).toBeGreaterThan(5)
    expect(few?.facts.hidden).toBe(small.length)
    expect(few?.cells.every(({ n, disk, expected }) => n >= 3 && disk === null && expected === null)).toBe(true)
    expect(await cellOf(viewer('sp_staff'), small[0]?.cell ?? '', plain)).toBeNull()
    const { withScope } = await import('@/db/client')
    const { scopeOf } = await import('@/lib/access/scope')
    const { sql } = await import('drizzle-orm')
    for (const role of ['sp_staff', 'analyst'] as const) {
      const rows = await withScope(scopeOf(viewer(role)), (tx) => tx.execute(sql`select distinct audience from core.hotspot_map`))
      expect(rows).toEqual([{ audience: 'staff' }])
    }
  })

  it('count the verified separately', async () => {
    const [reported, verified] = [await hotspots(viewer('sp'), plain), await hotspots(viewer('sp'), { ...plain, layer: 'verified' })]
    expect(verified?.facts.located).toBeGreaterThan(100)
    expect(verified?.facts.located).toBeLessThan((reported?.facts.located ?? 0) / 2)
  })
})

describe('a cell', () => {
  it('has the weeks, heads, places and complaints behind its number', async () => {
    const map = await hotspots(viewer('sp'), plain)
    const busiest = [...(map?.cells ?? [])].sort((a, b) => b.n - a.n)[0]
    const detail = await cellOf(viewer('sp'), busiest?.cell ?? '', plain)
    expect(detail?.n).toBe(busiest?.n)
    expect(detail?.weekly.reduce((sum, { n }) => sum + n, 0)).toBe(busiest?.n)
    expect(detail?.complaints.length).toBe(Math.min(25, busiest?.n ?? 0))
    expect(detail?.places.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['town', 'thana']))
  })

  it('agrees with the map in every cell', async () => {
    const map = await hotspots(viewer('dig'), { ...plain, weeks: 12 })
    for (const { cell, n } of (map?.cells ?? []).filter((one) => one.n > 0).slice(0, 40)) expect((await cellOf(viewer('dig'), cell, { ...plain, weeks: 12 }))?.n, cell).toBe(n)
  })

  it('is refused when it is finer than maps are, no cell, or of another area', async () => {
    expect(await cellOf(viewer('dig'), inCluster(), plain)).toBeNull()
    expect(await cellOf(viewer('dig'), 'not a cell', plain)).toBeNull()
    expect(await cellOf(viewer('chair'), planted, plain)).toBeNull()
    expect((await cellOf(spOfGhazipur, planted, plain))?.n).toBe(0)
    expect(gridDisk(planted, 1)).toHaveLength(7)
  })
})

describe('alarms', () => {
  it('tell a new cluster once, to the office of the district and to the range', async () => {
    const found = (await alerts(viewer('sp'))).filter(({ kind }) => kind === 'cluster')
    expect(found.some(({ cells }) => cells.includes(planted))).toBe(true)
    await reckon(now(), 'again')
    expect((await alerts(viewer('sp'))).filter(({ kind }) => kind === 'cluster')).toHaveLength(found.length)
    expect(await alerts(viewer('dig'))).toEqual(expect.arrayContaining(found))
    expect(await alerts(spOfGhazipur)).toEqual([])
    for (const role of ['chair', 'caseworker', 'admin'] as const) expect(await alerts(viewer(role))).toEqual([])
  })

  it('tell of weeks beyond what the past leads to expect', async () => {
    expect((await alerts(viewer('sp'))).some(({ kind, limit, observed }) => kind === 'weekly' && limit !== null && observed > limit)).toBe(true)
  })

  it('are acknowledged once, by the SP or the DIG, with name, note and a line in the ledger', async () => {
    const [first] = await alerts(viewer('sp'), { open: true })
    if (!first) throw new Error('no alarm')
    for (const role of ['sp_staff', 'analyst', 'chair', 'admin'] as const) expect(await acknowledge(viewer(role), first.id, '')).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await acknowledge(spOfGhazipur, first.id, '')).toEqual({ ok: false, refusal: 'not_found' })
    expect(await acknowledge(viewer('sp'), first.id, ' Patrol doubled ')).toEqual({ ok: true })
    expect(await acknowledge(viewer('dig'), first.id, '')).toEqual({ ok: false, refusal: 'not_found' })
    const kept = (await alerts(viewer('dig'))).find(({ id }) => id === first.id)
    expect(kept?.acknowledged).toMatchObject({ by: { en: viewer('sp').nameEn }, note: 'Patrol doubled' })
    const [entry] = await database.owner`select actor_id, detail from ledger.entry where action = 'alert_acknowledged'`
    expect(entry).toMatchObject({ actor_id: viewer('sp').id, detail: { alert: first.id } })
    expect((await alerts(viewer('sp'), { open: true })).map(({ id }) => id)).not.toContain(first.id)
  })
})

describe('a week later', () => {
  it('an alarm still leads to the map of its own week, and the others of that week are gone', async () => {
    const alarm = (await alerts(viewer('sp'))).find(({ kind, cells }) => kind === 'cluster' && cells.includes(planted))
    if (!alarm) throw new Error('no cluster')
    const { filter } = parseMapView(Object.fromEntries(new URL(alertHref(alarm), 'http://x').searchParams))
    const then = await hotspots(viewer('sp'), filter)
    await reckon(new Date(now().getTime() + 7 * 86_400_000), 'again')
    expect((await hotspots(viewer('sp'), { ...filter, week: null }))?.facts.to).toEqual(instantOf(weeksOn(monday, 1)))
    const kept = await hotspots(viewer('sp'), filter)
    expect(kept).toEqual(then)
    expect(kept?.facts.to).toEqual(instantOf(monday))
    expect(kept?.clusters.some(({ cells }) => cells.includes(planted))).toBe(true)
    expect(await hotspots(viewer('sp'), { ...filter, weeks: 4 })).toBeNull()
    expect(await hotspots(viewer('dig'), { ...filter, district: null })).toBeNull()
  })

  it('maps and clusters of alarms go after a quarter', async () => {
    await reckon(new Date(now().getTime() + 14 * 7 * 86_400_000), 'again')
    const left = await database.owner`select distinct until from core.hotspot_map where until <= ${monday}`
    const scans = await database.owner`select distinct week from core.cluster_scan where week <= ${monday}`
    expect([left.length, scans.length]).toEqual([0, 0])
  })
})
