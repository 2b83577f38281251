import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { closePools, withScope } from '@/db/client'
import { seedComplaints } from '@/db/seed/bulk'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { mappedHeads } from '@/lib/insights/area'
import { runningMonday } from '@/lib/insights/calendar'
import { cellsOf } from '@/lib/insights/packed'
import { cellOf, mapPage, trendsPage } from '@/lib/insights/queries'
import { reckon } from '@/lib/insights/reckon/everything'
import { groundOf } from '@/lib/insights/reckon/ground'
import { PlotTips, tipsBefore } from '@/lib/insights/reckon/located'
import { clustersOf } from '@/lib/insights/reckon/scans'
import type { MapFilter, TrendFilter } from '@/lib/insights/types'
import { browser as chromiumHere } from '../browser'
import { scratchDir, stackSecrets, startStack } from '../stack'
import { signIn } from '../story/sign-in'
import { type Line, percentile, residentMb } from './measure'

const [few, many] = [10_000, 1_000_000]
const months = 24
const goal = { query: 50, byte: 150, drawn: 300, maps: 10_000, scan: 15_000, scans: 60_000, memory: 400 }

const ms = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`

async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  await work()
  const took: number[] = []
  for (let i = 0; i < times; i += 1) {
    const started = performance.now()
    await work()
    took.push(performance.now() - started)
  }
  return took
}

const p95 = async (times: number, work: () => Promise<unknown>) => percentile(await timed(times, work), 0.95)

async function viewersOf(owner: postgres.Sql): Promise<{ sp: Viewer; dig: Viewer; thana: number; id: string }> {
  const rows = await owner<{ id: string; username: string; role: 'sp' | 'dig'; unit: number; district: number | null; range: number | null }[]>`
    select o.id, o.username, o.role, o.unit_id as unit, u.district_id as district, coalesce(u.range_id, u.id) as range
      from auth.official o join core.unit u on u.id = o.unit_id where o.username in ('sp.jaunpur', 'dig.varanasi')`
  const viewer = (username: string): Viewer => {
    const row = rows.find((one) => one.username === username)
    if (!row) throw new Error(`no ${username}`)
    const names = { nameEn: username, nameHi: username, officeEn: '', officeHi: '', language: 'en' as const, programmeId: 'satark' }
    return { id: row.id, username, role: row.role, unitId: row.unit, districtId: row.role === 'sp' ? row.district : null, rangeId: row.range, ...names }
  }
  const [thana] = await owner<{ id: number }[]>`select id from core.unit where code = 'jaunpur/shahganj'`
  const [one] = await owner<{ id: string }[]>`select id from core.complaint where district_id = (select id from core.unit where code = 'jaunpur') and lane = 'normal' limit 1`
  return { sp: viewer('sp.jaunpur'), dig: viewer('dig.varanasi'), thana: thana?.id ?? 0, id: one?.id ?? '' }
}

const map: MapFilter = { weeks: 12, category: null, layer: 'reported', district: null, week: null }
const look: TrendFilter = { district: null, thana: null, category: null, weeks: 52, week: null }

/** 95th percentiles in milliseconds of whole calls, from the question to the answer in memory; `limit` is one complaint read by its key, in a transaction of the same kind. */
async function queries(owner: postgres.Sql): Promise<Record<string, number>> {
  const { sp, dig, thana, id } = await viewersOf(owner)
  const found = await mapPage(sp, map)
  const busiest = (found?.map ? cellsOf(found.map) : []).sort((a, b) => b.n - a.n)[0]?.cell ?? ''
  return {
    limit: await p95(100, () => withScope(scopeOf(sp), (tx) => tx.execute(sql`select id, ref, status from core.complaint where id = ${id}`))),
    'hotspots of a district': await p95(40, () => mapPage(sp, map)),
    'hotspots of the range': await p95(40, () => mapPage(dig, map)),
    'one cell with its complaints': await p95(40, () => cellOf(sp, busiest, map)),
    'trends of a district': await p95(40, () => trendsPage(sp, look)),
    'trends of the range': await p95(40, () => trendsPage(dig, look)),
    'trends of one head in the range': await p95(40, () => trendsPage(dig, { ...look, category: 'LIQUOR' })),
    'trends of a thana': await p95(40, () => trendsPage(sp, { ...look, thana })),
  }
}

/** Milliseconds that the job takes in a process that has just begun: the rebuild, one scan, and all of them. */
async function work(at: Date): Promise<{ maps: number; scan: number; scans: number }> {
  const took = await reckon(at, 'again')
  const [ground, tips] = await Promise.all([groundOf(), tipsBefore(runningMonday(at), mappedHeads('satark'))])
  const range = ground.plots.find(({ districtId }) => districtId === null)
  const started = performance.now()
  if (range) clustersOf(tips, range, new PlotTips(tips, range, (resolution) => ground.domain(range, resolution)), ground, '*', 'reported')
  return { maps: took.maps, scan: performance.now() - started, scans: took.scans ?? Number.NaN }
}

/** First byte of the pages, and how long the range's hexagons take to be drawn, as an SP and a DIG meet them. */
async function pages(url: string): Promise<{ byte: Record<string, number>; drawn: number }> {
  const browser = await chromium.launch(await chromiumHere())
  try {
    const page = await (await browser.newContext({ baseURL: url })).newPage()
    await signIn(page, 'dig.varanasi')
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const byte: Record<string, number> = {}
    for (const address of ['/hotspots', '/trends']) {
      byte[address] = await p95(25, async () => {
        const response = await fetch(`${url}${address}`, { headers: { cookie } })
        if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
        const reader = response.body?.getReader()
        await reader?.read()
        await reader?.cancel()
      })
    }
    const drawn: number[] = []
    for (let i = 0; i < 11; i += 1) {
      await page.goto('/hotspots')
      await page.waitForFunction(() => performance.getEntriesByName('mitra-hexes').length > 0)
      drawn.push(await page.evaluate(() => performance.getEntriesByName('mitra-hexes')[0]?.duration ?? Number.NaN))
    }
    return { byte, drawn: percentile(drawn, 0.95) }
  } finally {
    await browser.close()
  }
}

/** Pages from a web process as production runs it: alone, over a database of its own, without worker, seed or simulator. The memory is its own after them. */
async function served(port: number, dataDir: string) {
  const own = await scratchDir('bench-web')
  const named = { PORT: String(port), NEXTAUTH_URL: `http://localhost:${port}`, MITRA_ROLES: 'web', MITRA_DATA_DIR: own, MITRA_KEYS_DIR: path.join(dataDir, 'keys') }
  const web = spawn(process.execPath, ['--import', 'tsx', 'lib/command/start.ts'], {
    // Demo accounts sign in with a code that the page shows.
    env: { ...process.env, ...stackSecrets, ...named, NODE_ENV: 'production', MITRA_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => web.once('exit', () => resolve()))
  try {
    await Promise.race([
      new Promise<void>((resolve) => web.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('Mitra is ready') && resolve())),
      ended.then(() => Promise.reject(new Error('the web process ended before it was ready'))),
    ])
    const found = await pages(`http://localhost:${port}`)
    return { ...found, memory: residentMb(web.pid ?? 0) }
  } finally {
    web.kill()
    await ended
  }
}

type Measured = { queries: Record<string, number>; maps: number; scan: number; scans: number; byte: Record<string, number>; drawn: number; memory: number }

/** Everything measured over so many complaints of 24 months, the same ones in every run of a day. */
async function measured(port: number, dataDir: string, count: number): Promise<Measured> {
  const stack = await startStack({ port, dataDir, env: { MITRA_ROLES: 'web' } })
  process.env.MITRA_KEYS_DIR = path.join(dataDir, 'keys')
  process.env.DATABASE_URL = (JSON.parse(fs.readFileSync(path.join(dataDir, 'connection.json'), 'utf8')) as { url: string }).url
  const owner = postgres(process.env.DATABASE_URL, { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
  const now = new Date()
  try {
    const [row] = await owner<{ n: number }[]>`select count(*)::int as n from core.complaint`
    const missing = count - (row?.n ?? 0)
    if (missing > 0) await seedComplaints(owner, { count: missing, months, seed: 1, now })
    const took = await work(now)
    const read = await queries(owner)
    return { ...took, queries: read, ...(await served(port + 1, dataDir)) }
  } finally {
    await owner.end()
    await closePools()
    await stack.stop()
    // The next program must not take this one's database for its own.
    delete process.env.DATABASE_URL
  }
}

/** Lines of the report for maps and trends, at 10,000 and at a million complaints. `MITRA_BENCH_DATA` keeps the million for the next run. */
export async function insightLines(port: number): Promise<Line[]> {
  const small = await measured(port, await scratchDir('bench-insight-10k'), few)
  const large = await measured(port, process.env.MITRA_BENCH_DATA ?? (await scratchDir('bench-insight')), many)
  const limit = large.queries.limit ?? 1
  const line = (what: string, value: number, before: number, most: number, note = ''): Line => ({
    what,
    value: `${ms(value)} (${note}${(value / before).toFixed(1)} x that at 10,000)`,
    goal: ms(most),
    reached: value <= most,
  })
  const load = {
    what: 'load average of the machine at the end (1, 5, 15 minutes)',
    value: os
      .loadavg()
      .map((one) => one.toFixed(1))
      .join(', '),
    goal: '',
    reached: null,
  }
  const reads = Object.entries(large.queries).map(([what, value]) => {
    if (what === 'limit')
      return { what: 'one complaint by its key, p95 (limit)', value: `${ms(value)}, at 10,000 ${ms(small.queries.limit ?? Number.NaN)}`, goal: '', reached: null }
    return line(`${what}, p95 at 1 M`, value, small.queries[what] ?? Number.NaN, goal.query, `${(value / limit).toFixed(1)} x a read by key, `)
  })
  return [
    load,
    ...reads,
    line('maps, hours and medians worked out anew at 1 M', large.maps, small.maps, goal.maps),
    line('space-time scan of the range, all heads, 199 permutations, at 1 M', large.scan, small.scan, goal.scan),
    line('all scans of range and districts, every head and layer, at 1 M', large.scans, small.scans, goal.scans),
    ...Object.entries(large.byte).map(([address, value]) => line(`first byte of ${address} for the DIG, p95 at 1 M`, value, small.byte[address] ?? Number.NaN, goal.byte)),
    line('hexes of the range drawn in Chromium, p95 at 1 M', large.drawn, small.drawn, goal.drawn),
    { what: 'memory of web alone after it', value: `${large.memory} MB`, goal: `${goal.memory} MB`, reached: large.memory < goal.memory },
  ]
}
