import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import type { Filter } from './filter'
import { complaints } from './queries'
import { filed, official, type Place, placeOf } from './testing'

let database: TestDatabase
let jaunpur: Place
let sp: Viewer
let other: Viewer
let dig: Viewer

beforeAll(async () => {
  database = await freshDatabase()
  jaunpur = await placeOf(database.owner, 'jaunpur')
  const ghazipur = await placeOf(database.owner, 'ghazipur')
  sp = await official(database.owner, 'sp', jaunpur)
  other = await official(database.owner, 'sp', ghazipur)
  dig = await official(database.owner, 'dig', jaunpur)
})

afterAll(() => database.drop())

const all: Filter = { group: 'all', flags: [] }
const found = async (viewer: Viewer, words: string, filter: Filter = all) => (await complaints(viewer, { ...filter, words })).rows.map(({ ref }) => ref)

describe('a word', () => {
  const said = 'केराकत में कच्ची शराब बिकती है, गाड़ी UP62AB4417, Truck behind the brick-kiln'

  it.each([
    ...['शराब', 'sharab', 'Sharaab', 'SHARAB', 'kacchi sharab', 'कच्ची शरा', 'केराकत', 'kerakat', 'gaadi', 'truck', 'TRUCK', 'tru', 'kiln', 'brick kiln', 'brick-kiln'],
    ...['4417', '४४१७', 'up62ab4417', 'गाड़ी', 'गाडी', 'शराब truck'],
  ])('finds what was said in either script, by its beginning, its sound and the end of a plate: %s', async (typed) => {
    const { ref } = await filed(database.owner, jaunpur, { words: said })
    expect(await found(sp, typed)).toContain(ref)
    await database.owner`delete from core.statement; delete from core.complaint`.simple()
  })

  it.each(['ruck', '417', 'शहर', 'truck driver', 'sharabi', 'kila', "'", "a' | b", ':*', '\\', '&', '#d11'])('finds nothing else: %s', async (typed) => {
    await filed(database.owner, jaunpur, { words: said })
    expect(await found(sp, typed)).toEqual([])
    await database.owner`delete from core.statement; delete from core.complaint`.simple()
  })

  it('finds nothing of another district, and the range finds both', async () => {
    const { ref } = await filed(database.owner, jaunpur, { words: 'quetzal at the ferry' })
    expect(await found(sp, 'quetzal')).toEqual([ref])
    expect(await found(other, 'quetzal')).toEqual([])
    expect(await found(dig, 'quetzal')).toEqual([ref])
  })

  it('follows the words that come later', async () => {
    const { ref, id } = await filed(database.owner, jaunpur, { words: 'ostrich' })
    expect(await found(sp, 'emu')).toEqual([])
    await database.owner`update core.complaint set words = words || E'\nemu' where id = ${id}`
    expect(await found(sp, 'ostrich emu')).toEqual([ref])
  })

  it('goes with the other choices of the list', async () => {
    const closed = await filed(database.owner, jaunpur, { words: 'heron by the river', status: 'closed' })
    const open = await filed(database.owner, jaunpur, { words: 'heron by the river', priority: 'critical' })
    expect(await found(sp, 'heron', { group: 'open', flags: [] })).toEqual([open.ref])
    expect(await found(sp, 'heron', { group: 'ended', flags: [] })).toEqual([closed.ref])
    expect(await found(sp, 'heron', { ...all, priority: 'critical' })).toEqual([open.ref])
    expect(await found(sp, 'heron', { ...all, category: 'LIQUOR' })).toEqual([])
    expect(await found(sp, 'heron', { ...all, thana: jaunpur.thanas[0]?.id ?? 0 })).toHaveLength(2)
  })
})

describe('a word that very many complaints have', () => {
  /** Copies of one complaint, `n` of them spread evenly over `days` up to a day. */
  async function many(n: number, until: string, days: number, words: string): Promise<void> {
    const { id } = await filed(database.owner, jaunpur, { words })
    const columns = await database.owner<{ name: string }[]>`select column_name as name from information_schema.columns where table_schema = 'core' and table_name = 'complaint'
      and is_generated = 'NEVER' and column_name not in ('id', 'ref', 'code_mac', 'arrived_hour')`
    const list = columns.map(({ name }) => name).join(', ')
    await database.owner.unsafe(`insert into core.complaint (id, ref, code_mac, arrived_hour, ${list})
      select gen_random_uuid(), 'T-' || gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), date_trunc('hour', '${until}'::timestamptz - g * interval '${days} days' / ${n}), ${list}
        from core.complaint, generate_series(1, ${n}) g where id = '${id}'`)
    await database.owner`delete from core.statement where complaint_id = ${id}`
    await database.owner`delete from core.complaint where id = ${id}`
  }

  /** Every page, one after the other. */
  async function walked(viewer: Viewer, filter: Filter): Promise<string[]> {
    const refs: string[] = []
    for (let cursor: string | undefined; ; ) {
      const { rows, next } = await complaints(viewer, filter, { limit: 500, ...(cursor ? { cursor } : {}) })
      refs.push(...rows.map(({ ref }) => ref))
      if (!next) return refs
      cursor = next
    }
  }

  const inOrder = (word: string) =>
    database.owner<{ ref: string }[]>`select ref from core.complaint where words ilike ${`%${word}%`} order by arrived_hour desc, id desc`.then((rows) =>
      rows.map(({ ref }) => ref),
    )

  it('is found page by page, newest first, none twice and none left out, through full months and empty years', { timeout: 60_000 }, async () => {
    await many(4200, '2026-11-20', 15, 'flamingo in the yard')
    await many(300, '2026-06-20', 90, 'flamingo in the yard')
    await many(200, '2024-02-20', 200, 'flamingo in the yard')
    expect(await walked(sp, { ...all, words: 'flamingo' })).toEqual(await inOrder('flamingo'))
    await many(1500, '2026-08-20', 300, 'pelican on the roof')
    expect(await walked(dig, { ...all, words: 'pelican' })).toEqual(await inOrder('pelican'))
    expect(await walked(other, { ...all, words: 'pelican' })).toEqual([])
  })

  it('is found within the days chosen, in every width of time that is looked at', { timeout: 60_000 }, async () => {
    await many(1300, '2026-11-20', 60, 'ibis at the well')
    const days = { from: '2026-10-05', to: '2026-11-02' }
    const chosen = await database.owner<{ ref: string }[]>`select ref from core.complaint where words ilike '%ibis%'
      and (arrived_hour at time zone 'Asia/Kolkata')::date between ${days.from} and ${days.to} order by arrived_hour desc, id desc`
    expect(chosen.length).toBeGreaterThan(500)
    expect(await walked(sp, { ...all, ...days, words: 'ibis' })).toEqual(chosen.map(({ ref }) => ref))
    expect(await walked(sp, { ...all, from: '2026-11-21', words: 'ibis' })).toEqual([])
    expect(await walked(sp, { ...all, from: '2026-12-24', to: '2026-12-31', words: 'ibis' })).toEqual([])
  })

  it('shows nobody more than the list without words, whoever is accused, on its newest days and on older ones', { timeout: 60_000 }, async () => {
    await many(1200, '2026-11-20', 60, 'curlew on the wire')
    const accused = [{ units: [jaunpur.district] }, { officials: [sp.id] }]
    const hidden = ['2026-11-20T05:00:00Z', '2026-11-12T05:00:00Z', '2026-10-01T05:00:00Z'].flatMap((arrived) =>
      accused.map((whom) => filed(database.owner, jaunpur, { ...whom, arrived: new Date(arrived), words: 'curlew on the wire' })),
    )
    const refs = (await Promise.all(hidden)).map(({ ref }) => ref)
    const [seen, above] = [await walked(sp, { ...all, words: 'curlew' }), await walked(dig, { ...all, words: 'curlew' })]
    expect(seen).toHaveLength(1200)
    expect(refs.filter((ref) => seen.includes(ref))).toEqual([])
    expect(refs.filter((ref) => !above.includes(ref))).toEqual([])
    expect(await walked(other, { ...all, words: 'curlew' })).toEqual([])
  })
})
