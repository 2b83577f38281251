import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { generateSync } from 'otplib'
import postgres from 'postgres'
import { closePools } from '@/db/client'
import { demoPassword, demoTotpSecret } from '@/db/seed/officials'
import type { Viewer } from '@/lib/access/viewer'
import type { Filter } from '@/lib/complaint/filter'
import * as queries from '@/lib/complaint/queries'
import { ledgerPage } from '@/lib/ledger/queries'
import { type Stack, stackSecrets, startStack } from '../stack'
import { percentile } from './measure'

const accounts = ['sp.jaunpur', 'dig.varanasi'] as const
type Account = (typeof accounts)[number]

/** p95 in milliseconds by what was read; `primary key` is the limit. */
export type Took = { queries: Record<string, number>; pages: Record<string, number> }

const urlOf = (dataDir: string) => (JSON.parse(fs.readFileSync(path.join(dataDir, 'connection.json'), 'utf8')) as { url: string }).url

/** `npm run seed` as an operator runs it. */
async function seeded(dataDir: string, complaints: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/command/seed.ts', '--complaints', String(complaints), '--months', '24', '--seed', '1'], {
    env: { ...process.env, ...stackSecrets, MITRA_DATA_DIR: dataDir, MITRA_KEYS_DIR: path.join(dataDir, 'keys') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`the seed ended with ${code}`)
}

type Sample = { viewer: Viewer; ref: string; cursor: string }

async function sampleOf(owner: postgres.Sql, account: Account): Promise<Sample> {
  const [found] = await owner<(Omit<Viewer, 'language'> & { kind: string })[]>`
    select o.id, o.username, o.role, o.programme_id as "programmeId", o.unit_id as "unitId", u.range_id as "rangeId", u.district_id as "districtId", u.kind,
      o.name_en as "nameEn", o.name_hi as "nameHi", u.name_en as "officeEn", u.name_hi as "officeHi" from auth.official o join core.unit u on u.id = o.unit_id where o.username = ${account}`
  if (!found) throw new Error(`no account ${account}`)
  const { kind: _, ...viewer } = found
  const [deep] = await owner<{ ref: string; id: string; at: Date }[]>`
    select ref, id, arrived_hour as at from core.complaint where lane = 'normal' and district_id = coalesce(${viewer.districtId}::int, district_id) and range_id = ${viewer.rangeId}
     order by arrived_hour desc, id desc offset (select count(*) / 6 from core.complaint) limit 1`
  if (!deep) throw new Error('no complaint')
  return { viewer: { ...viewer, language: 'en' }, ref: deep.ref, cursor: `${deep.at.getTime() / 1000}.${deep.id}` }
}

const all: Filter = { group: 'all', flags: [] }
const open: Filter = { group: 'open', flags: [] }

/** What an office reads in a day, by name: the query, and the page's address where it has one. */
function readings({ viewer, ref, cursor }: Sample): Record<string, { query: () => Promise<unknown>; page?: string }> {
  const list = (filter: Filter, from?: string) => () => queries.complaints(viewer, filter, from ? { cursor: from } : {})
  return {
    'list, first page': { query: list(open), page: '/complaints' },
    'list, deep page': { query: list(all, cursor), page: `/complaints?group=all&after=${cursor}` },
    'list of one head': { query: list({ ...all, category: 'FAKE' }), page: '/complaints?group=all&category=FAKE' },
    'list, late only': { query: list({ ...open, flags: ['late'] }), page: '/complaints?late=1' },
    'list, question open': { query: list({ ...open, flags: ['asked'] }), page: '/complaints?asked=1' },
    'word, rare': { query: list({ ...all, words: 'सागौन' }), page: '/complaints?group=all&words=%E0%A4%B8%E0%A4%BE%E0%A4%97%E0%A5%8C%E0%A4%A8' },
    'word, common': { query: list({ ...all, words: 'truck' }), page: '/complaints?group=all&words=truck' },
    'two words': { query: list({ ...all, words: 'pickup 4417' }), page: '/complaints?group=all&words=pickup+4417' },
    'word in other script': { query: list({ ...open, words: 'sharab' }), page: '/complaints?words=sharab' },
    'word, unknown': { query: list({ ...all, words: 'zzxqv' }), page: '/complaints?group=all&words=zzxqv' },
    case: { query: () => queries.caseOf(viewer, ref), page: `/complaints/${ref}` },
    'today: counters': { query: () => queries.counters(viewer), page: '/today' },
    'today: this week': { query: () => queries.thisWeek(viewer) },
    ledger: { query: () => ledgerPage(viewer, {}), page: '/ledger' },
  }
}

async function p95(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  await work()
  for (let n = 0; n < times; n += 1) {
    const started = performance.now()
    await work()
    took.push(performance.now() - started)
  }
  return percentile(took, 0.95)
}

const cookies = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

/** Signs in as a browser does; returns the cookie. */
async function signedIn(url: string, username: string): Promise<string> {
  const form = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await form.json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, username, password: demoPassword, code: generateSync({ secret: demoTotpSecret }), json: 'true' })
  const answer = await fetch(`${url}/api/auth/callback/credentials`, { method: 'POST', body, redirect: 'manual', headers: { cookie: cookies(form) } })
  return cookies(answer)
}

/** Milliseconds until the first byte of the body. */
async function firstByte(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  const reader = answer.body?.getReader()
  await reader?.read()
  await reader?.cancel()
}

async function read(stack: Stack, dataDir: string): Promise<Took> {
  process.env.DATABASE_URL = urlOf(dataDir)
  process.env.MITRA_KEYS_DIR = path.join(dataDir, 'keys')
  const owner = postgres(urlOf(dataDir), { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
  const took: Took = { queries: {}, pages: {} }
  try {
    await owner`vacuum analyze`
    for (const account of accounts) {
      const sample = await sampleOf(owner, account)
      const cookie = await signedIn(stack.url, account)
      const [who] = account.split('.')
      took.queries[`${who}: primary key`] = await p95(100, () => queries.findRef(sample.viewer, sample.ref))
      for (const [what, { query, page }] of Object.entries(readings(sample))) {
        took.queries[`${who}: ${what}`] = await p95(40, query)
        if (page) took.pages[`${who}: ${what}`] = await p95(20, () => firstByte(stack.url + page, cookie))
      }
    }
    return took
  } finally {
    await owner.end()
    await closePools()
    // The next program brings a database of its own.
    delete process.env.DATABASE_URL
    delete process.env.MITRA_KEYS_DIR
  }
}

/** Queries and pages over so many complaints. A folder that has them already, as `BENCH_MANY_DIR` leaves it, is not seeded again. */
export async function readMany(port: number, dataDir: string, complaints: number): Promise<Took> {
  const stack = await startStack({ port, dataDir, env: { MITRA_ROLES: 'web' } })
  try {
    const owner = postgres(urlOf(dataDir), { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
    const [{ n } = { n: 0 }] = await owner<{ n: number }[]>`select count(*)::int as n from core.complaint`
    await owner.end()
    if (n < complaints) await seeded(dataDir, complaints)
    return await read(stack, dataDir)
  } finally {
    await stack.stop()
  }
}
