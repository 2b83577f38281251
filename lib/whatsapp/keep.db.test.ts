import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closePools } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { type Kept, keep } from './keep'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(() => database.owner`delete from vault.inbox`)

const row = (more: Partial<Kept> = {}): Kept => ({ mac: randomBytes(32), sealed: randomBytes(560), kid: 2611, lane: 7, urgent: false, ...more })
const count = async () => Number((await database.owner`select count(*) as n from vault.inbox`)[0]?.n)
const there = async ({ mac }: Kept) => (await database.owner`select 1 from vault.inbox where event_mac = ${mac}`).length === 1
/** SMALLINT ends below this: PostgreSQL refuses the whole statement. */
const poison = () => row({ lane: 70_000 })

describe('posts that come together', () => {
  it('are all kept, and a post is answered only when its own rows are there', async () => {
    const posts = Array.from({ length: 200 }, (_, index) => Array.from({ length: 1 + (index % 3) }, () => row()))
    await Promise.all(
      posts.map(async (rows) => {
        await keep(rows)
        for (const one of rows) expect(await there(one)).toBe(true)
      }),
    )
    expect(await count()).toBe(posts.flat().length)
  })

  it('share statements: far fewer commits than posts', async () => {
    const inserts = async () => (await database.owner`select count(distinct xmin::text::bigint) as n from vault.inbox`)[0]?.n
    await Promise.all(Array.from({ length: 100 }, () => keep([row()])))
    expect(Number(await inserts())).toBeLessThanOrEqual(4)
    expect(await count()).toBe(100)
  })

  it('keep the same event once, in one statement and in two', async () => {
    const twice = row()
    await Promise.all([keep([twice]), keep([twice, row()]), keep([{ ...twice, sealed: randomBytes(560) }])])
    await keep([twice])
    expect(await count()).toBe(2)
  })

  it('go in statements of bounded size, a huge post whole', async () => {
    await Promise.all([keep([row()]), keep(Array.from({ length: 2500 }, () => row())), ...Array.from({ length: 30 }, () => keep(Array.from({ length: 100 }, () => row())))])
    expect(await count()).toBe(1 + 2500 + 3000)
  })
})

describe('a post that the database refuses', () => {
  it('is told so, alone: every other post that came with it is kept and told so', async () => {
    const good = Array.from({ length: 40 }, () => row())
    const [bad, ...rest] = await Promise.allSettled([keep([row(), poison()]), ...good.map((one) => keep([one])), keep([poison()])])
    expect(bad?.status).toBe('rejected')
    expect(rest.map(({ status }) => status)).toEqual([...good.map(() => 'fulfilled'), 'rejected'])
    expect(await count()).toBe(good.length)
  })

  it('leaves the way free for what comes after it', async () => {
    await expect(keep([poison()])).rejects.toThrow()
    await keep([row()])
    expect(await count()).toBe(1)
  })
})

describe('without its database', () => {
  it('every post of the batch fails, none is kept later behind its back, and the next is kept', async () => {
    const url = process.env.DATABASE_URL
    await closePools()
    process.env.DATABASE_URL = 'postgres://nobody:none@127.0.0.1:1/none'
    const posts = Array.from({ length: 20 }, () => [row()])
    const failed = await Promise.allSettled(posts.map(keep))
    expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(['rejected']))
    await closePools()
    process.env.DATABASE_URL = url
    expect(await count()).toBe(0)
    await Promise.all(posts.map(keep))
    expect(await count()).toBe(20)
  })

  it('a connection lost in mid-statement fails the post, and sending it again keeps it once', async () => {
    const again = row()
    const superuser = postgres(process.env.DATABASE_URL ?? '', { max: 1 })
    const slow = keep([again])
    await superuser`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mitra_door' and datname = current_database()`
    await superuser.end()
    await slow.catch(() => {})
    // Meta sends again until it is taken.
    for (let kept = false; !kept; )
      kept = await keep([again]).then(
        () => true,
        () => false,
      )
    expect(await count()).toBe(1)
  })
})
