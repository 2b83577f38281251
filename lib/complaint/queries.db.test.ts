import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { type Role, roles, type Viewer } from '@/lib/access/viewer'
import { sealStatement } from '@/lib/vault/lane'
import * as commands from './commands'
import { type Filter, type Flag, flags, unfiltered } from './filter'
import * as queries from './queries'
import { filed, keys, officer, official, type Place, placeOf } from './testing'

let database: TestDatabase
let place: Place
let viewers: Record<Role, Viewer>

const everything: Filter = { group: 'all', flags: [] }

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  place = await placeOf(database.owner, 'jaunpur')
  viewers = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await official(database.owner, role, place)] as const))) as Record<Role, Viewer>
  await officer(database.owner, place, place.thanas[0]?.id ?? 0, place.thanas[0]?.circle ?? null)
})

afterAll(() => database.drop())

const refs = async (viewer: Viewer, filter: Filter = everything) => (await queries.complaints(viewer, filter, { limit: 500 })).rows.map((row) => row.ref)

describe('every query, as every role', () => {
  const calls: Record<Exclude<keyof typeof queries, 'exportLimit'>, (viewer: Viewer, ref: string) => Promise<unknown>> = {
    accusableFor: (viewer, ref) => queries.accusableFor(viewer, ref),
    caseOf: (viewer, ref) => queries.caseOf(viewer, ref),
    complaints: (viewer) => queries.complaints(viewer, everything),
    counters: (viewer) => queries.counters(viewer),
    exportRows: (viewer) => queries.exportRows(viewer, everything),
    findRef: (viewer, ref) => queries.findRef(viewer, ref),
    newestCritical: (viewer) => queries.newestCritical(viewer),
    officersFor: (viewer, ref) => queries.officersFor(viewer, ref),
    policeCounts: (viewer) => queries.policeCounts(viewer, new Date(0)),
    thisWeek: (viewer) => queries.thisWeek(viewer),
  }

  it.each(Object.keys(calls) as (keyof typeof calls)[])('%s answers without an error and leaks no complaint the role may not see', async (name) => {
    const normal = await filed(database.owner, place, { priority: 'critical', arrived: new Date() })
    const conduct = await filed(database.owner, place, { lane: 'police_conduct', level: 'sp_office', priority: 'critical', arrived: new Date() })
    const child = await filed(database.owner, place, { lane: 'child', programme: 'bal', priority: 'critical', arrived: new Date() })
    const reads: Record<Role, string[]> = {
      sp: [normal.ref],
      sp_staff: [normal.ref],
      dig: [normal.ref, conduct.ref],
      analyst: [normal.ref],
      chair: [child.ref],
      caseworker: [child.ref],
      admin: [],
    }
    for (const role of roles) {
      for (const { ref } of [normal, conduct, child]) {
        const answer = JSON.stringify(await calls[name](viewers[role], ref))
        if (!reads[role].includes(ref)) expect(answer.includes(ref), `${name} as ${role}`).toBe(false)
      }
    }
  })
})

describe('the work list', () => {
  it('pages through everything once, newest first, also when many arrived in the same hour', async () => {
    const arrived = new Date('2026-10-01T05:00:00Z')
    const made = await Promise.all(Array.from({ length: 23 }, () => filed(database.owner, place, { words: 'Paged paged', arrived })))
    const filter: Filter = { ...everything, words: 'paged PAGED' }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await queries.complaints(viewers.sp, filter, { limit: 5, ...(cursor ? { cursor } : {}) })
      seen.push(...page.rows.map((row) => row.ref))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(23)
    expect(new Set(seen)).toEqual(new Set(made.map(({ ref }) => ref)))
  })

  it('takes anything as a cursor and starts at the top', async () => {
    const top = await queries.complaints(viewers.sp, everything, { limit: 3 })
    for (const cursor of ['', 'x', `1.${'0'.repeat(36)}`, "1' or true--"]) expect((await queries.complaints(viewers.sp, everything, { limit: 3, cursor })).rows).toEqual(top.rows)
  })

  it('finds by words and by reference whatever signs stand between, and finds sealed complaints by reference only', async () => {
    const words = await filed(database.owner, place, { words: '100% शराब_भट्ठी near the canal' })
    const conduct = await filed(database.owner, place, { lane: 'police_conduct', level: 'below_sp', words: 'secretword' })
    expect(await refs(viewers.sp, { ...everything, words: '100% शराब_' })).toEqual([words.ref])
    expect(await refs(viewers.sp, { ...everything, words: '%_' })).toEqual([])
    expect(await refs(viewers.sp, { ...everything, words: 'secretword' })).toEqual([])
    expect(await refs(viewers.sp, { ...everything, words: conduct.ref.toLowerCase() })).toEqual([conduct.ref])
    expect(await queries.findRef(viewers.sp, ` ${conduct.ref.slice(3)} `)).toBe(conduct.ref)
    expect(await queries.findRef(viewers.sp_staff, conduct.ref)).toBeNull()
    expect(await queries.findRef(viewers.sp, 'PS-000000')).toBeNull()
  })

  it('finds a complaint by the name made up for its informer, in either script', async () => {
    const { id, ref } = await filed(database.owner, place, {})
    await database.owner`update core.complaint set alias = 'Tara Mor 42' where id = ${id}`
    for (const words of ['tara mor 42', 'तारा मोर 42', 'तारा मोर ४२']) expect(await refs(viewers.sp, { ...everything, words }), words).toEqual([ref])
    expect(await refs(viewers.sp, { ...everything, words: 'तारा मोर 43' })).toEqual([])
  })

  it('never shows more through a filter than without one', async () => {
    const all = new Set(await refs(viewers.sp_staff))
    const filters: Filter[] = [
      ...flags.map((flag) => ({ group: 'all' as const, flags: [flag] })),
      { ...everything, lane: 'police_conduct' },
      { ...everything, district: 12 },
      { ...everything, category: 'CATTLE', thana: place.thanas[0]?.id ?? 0, from: '2020-01-01', to: '2030-01-01' },
    ]
    for (const filter of filters) for (const ref of await refs(viewers.sp_staff, filter)) expect(all.has(ref)).toBe(true)
    expect(await refs(viewers.sp_staff, { ...everything, lane: 'police_conduct' })).toEqual([])
  })
})

describe('Today', () => {
  it('counts exactly what the linked list shows', async () => {
    const past = new Date(Date.now() - 3_600_000)
    await filed(database.owner, place, { dues: [past, past, past, past] })
    await filed(database.owner, place, { status: 'acted', dues: [past, past, past, null] })
    const counted = await queries.counters(viewers.sp)
    expect(counted.late).toBeGreaterThan(0)
    for (const flag of [...flags] as Flag[]) expect((await refs(viewers.sp, { group: 'open', flags: [flag] })).length, flag).toBe(counted[flag])
    for (const group of ['decide', 'close'] as const) expect((await refs(viewers.sp, { ...unfiltered, group })).length, group).toBe(counted[group])
  })

  it('starts the week on Monday in India', async () => {
    const { weekStart } = await import('./today')
    expect(weekStart(new Date('2026-11-21T12:00:00Z')).toISOString()).toBe('2026-11-15T18:30:00.000Z')
    expect(weekStart(new Date('2026-11-15T18:29:59Z')).toISOString()).toBe('2026-11-08T18:30:00.000Z')
    expect(weekStart(new Date('2026-11-15T18:30:00Z')).toISOString()).toBe('2026-11-15T18:30:00.000Z')
  })

  it('hides small numbers of police conduct from the analysts, and the one that would give them away', async () => {
    const [ghazipur, chandauli] = await Promise.all([placeOf(database.owner, 'ghazipur'), placeOf(database.owner, 'chandauli')])
    await database.owner`update core.complaint set lane = 'normal', accused_level = null where lane = 'police_conduct'`
    const since = new Date('2026-11-01T00:00:00Z')
    const make = async (where: Place, times: number) => {
      for (let i = 0; i < times; i++) await filed(database.owner, where, { lane: 'police_conduct', level: 'below_sp' })
    }
    await make(place, 9)
    await make(ghazipur, 6)
    await make(chandauli, 2)
    const counts = async () => (await queries.policeCounts(viewers.analyst, since)).map(({ n }) => n)
    expect(await counts()).toEqual([9, null, null])
    await filed(database.owner, place, { lane: 'police_conduct', level: 'dig_office' })
    expect(await counts()).toEqual([9, null, null])
    await filed(database.owner, chandauli, { lane: 'police_conduct', level: 'below_sp', arrived: new Date() })
    expect(await counts(), 'of the running week nothing, or the number would tell the hour').toEqual([9, null, null])
    await make(chandauli, 3)
    expect(await counts()).toEqual([9, 6, 5])
    expect(await queries.policeCounts(viewers.sp, since)).toEqual([])
  })
})

describe('one case', () => {
  it('is the same nothing, unknown or forbidden', async () => {
    const conduct = await filed(database.owner, place, { lane: 'police_conduct', level: 'sp_office' })
    expect(await queries.caseOf(viewers.sp, conduct.ref)).toBe(await queries.caseOf(viewers.sp, 'PS-ZZZZZZ'))
    const on = { ref: conduct.ref, version: 1 }
    expect(await commands.reject(viewers.sp, on, 'spam')).toEqual(await commands.reject(viewers.sp, { ...on, ref: 'PS-ZZZZZZ' }, 'spam'))
    expect(await queries.officersFor(viewers.sp, conduct.ref)).toEqual([])
    const entries = await database.owner`select 1 from ledger.entry where complaint_id = ${conduct.id}`
    expect(entries).toHaveLength(0)
  })

  it('notes an opening once an hour for each viewer, and whose first look it was', async () => {
    const { ref, id } = await filed(database.owner, place)
    const entries = async () =>
      (await database.owner<{ who: string }[]>`select action || ' ' || coalesce(actor_id::text, '') as who from ledger.entry where complaint_id = ${id} order by seq`).map(
        ({ who }) => who,
      )
    await queries.caseOf(viewers.dig, ref)
    expect((await queries.caseOf(viewers.sp_staff, ref))?.status).toBe('reviewing')
    await queries.caseOf(viewers.sp_staff, ref)
    await queries.caseOf(viewers.sp, ref)
    expect(await entries()).toEqual([`viewed ${viewers.dig.id}`, `viewed ${viewers.sp_staff.id}`, `look ${viewers.sp_staff.id}`, `viewed ${viewers.sp.id}`])
    const shown = (await queries.caseOf(viewers.sp, ref))?.timeline.filter((step) => step.action === 'viewed')
    expect(shown?.map((step) => step.name?.en)).toEqual([viewers.sp.nameEn])
    expect((await queries.caseOf(viewers.dig, ref))?.timeline.filter((step) => step.action === 'viewed')).toHaveLength(3)
  })

  it('opens sealed statements for whoever may see the lane, and says nothing where they were swapped', async () => {
    const { ref, id } = await filed(database.owner, place, { lane: 'police_conduct', level: 'below_sp' })
    await database.owner`update core.statement set said = null, sealed = ${sealStatement(id, 1, 'He takes money at the border')} where complaint_id = ${id}`
    await database.owner`insert into core.statement (complaint_id, seq, question, sealed, said_hour) values (${id}, 2, 'who', ${sealStatement(id, 1, 'x')}, now())`
    expect((await queries.caseOf(viewers.sp, ref))?.statements.map(({ said }) => said)).toEqual(['He takes money at the border', null])
  })

  it('tells of an informer’s message the day it left, when that day is over, and never that it arrived or was read', async () => {
    const { ref, id } = await filed(database.owner, place)
    const shown = async () => (await queries.caseOf(viewers.sp, ref))?.messages.map((message) => [message.state, message.stateDay === null])
    for (const state of ['relayed', 'sent', 'delivered', 'read'])
      await database.owner`insert into core.outbox (complaint_id, audience, template, state, state_day, created_at) values (${id}, 'informer', 'update_closed', ${state}, date_trunc('day', now()), clock_timestamp())`
    expect(await shown()).toEqual(Array(4).fill(['queued', true]))
    await database.owner`update core.outbox set state_day = state_day - interval '1 day' where complaint_id = ${id}`
    expect(await shown()).toEqual([['queued', true], ...Array(3).fill(['sent', false])])
  })

  it('offers an analyst no step at all', async () => {
    const { ref } = await filed(database.owner, place)
    expect(await queries.caseOf(viewers.analyst, ref)).toMatchObject({ status: 'received', next: null, offered: [] })
    for (const command of [commands.check, commands.unmerge]) expect(await command(viewers.analyst, { ref, version: 1 })).toEqual({ ok: false, refusal: 'not_allowed' })
  })
})

describe('an export', () => {
  it('carries no words, no alias, no exact place and no police conduct, and is in the ledger', async () => {
    const conduct = await filed(database.owner, place, { lane: 'police_conduct', level: 'below_sp' })
    const { ref } = await filed(database.owner, place, { words: 'UNMISTAKABLE' })
    const rows = await queries.exportRows(viewers.sp, everything)
    expect(rows.length).toBeLessThanOrEqual(queries.exportLimit)
    const text = JSON.stringify(rows)
    expect(text).toContain(ref)
    for (const hidden of ['UNMISTAKABLE', 'Near the kiln', conduct.ref]) expect(text).not.toContain(hidden)
    const [entry] = await database.owner`select detail from ledger.entry where action = 'exported' and actor_id = ${viewers.sp.id} order by seq desc limit 1`
    expect(entry?.detail).toMatchObject({ rows: rows.length })
    expect(await queries.exportRows(viewers.sp_staff, everything)).toEqual([])
  })
})

it('a query without a scope is refused by the database', async () => {
  const { selectRows } = await import('./rows')
  const { connectionOf } = await import('@/db/client')
  const { drizzle } = await import('drizzle-orm/postgres-js')
  const { default: postgres } = await import('postgres')
  const { url, role } = connectionOf('mitra_web')
  const client = postgres(url, { max: 1, onnotice: () => {}, connection: { role } as never })
  const refused = drizzle(client, { casing: 'snake_case' }).transaction((tx) => selectRows(tx as never).where(sql`true`))
  await expect(refused.catch((error: { cause?: { code?: string } }) => Promise.reject(error.cause?.code))).rejects.toBe('42501')
  await client.end()
})
