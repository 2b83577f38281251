import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { hashPassword } from './password'
import { endAllSessions, endSession, openSessions, sessionOf } from './session-row'
import { signIn } from './sign-in'
import { sealTotp, totpCode, totpStep } from './totp'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const password = 'kele ka patta neela'
const start = new Date('2026-11-21T08:40:10Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

let database: TestDatabase
let id: string
let calls = 0

/** A new address for every call, so that only the account's own limit counts. */
const address = () => {
  calls += 1
  return `198.51.${calls}.7`
}
const attempt = (at: Date, change: { username?: string; password?: string; code?: string; address?: string } = {}) =>
  signIn({ username: 'sp.test', password, code: totpCode(secret, totpStep(at)), address: address(), ...change }, at)

const actions = async () => (await database.owner`select action, actor_id, detail from ledger.entry order by seq`).map((row) => row.action as string)

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'a secret of at least thirty-two characters'
  database = await freshDatabase()
  const hash = await hashPassword(password)
  const [row] = await database.owner`
    insert into auth.official (username, programme_id, role, unit_id, name_en, name_hi, password_hash, totp_sealed)
    select 'sp.test', 'satark', 'sp', u.id, 'Test', 'परीक्षण', ${hash}, ${sealTotp(secret)} from core.unit u where u.code = 'jaunpur' returning id`
  id = row?.id as string
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.owner`delete from auth.session`
  await database.owner`delete from auth.limiter`
  await database.owner`update auth.official set failures = 0, locked_until = null, totp_last_step = 0, disabled_at = null`
})

test('name, password and code open a session that knows its viewer and posting', async () => {
  const sid = await attempt(start, { username: ' SP.Test ' })
  const session = await sessionOf(sid ?? '', start)
  expect(session?.viewer).toMatchObject({ username: 'sp.test', role: 'sp', officeEn: 'Jaunpur', officeHi: 'जौनपुर' })
  expect(session?.viewer.districtId).toBe(session?.viewer.unitId)
  expect((await actions()).at(-1)).toBe('sign_in')
})

test('the cookie’s id is nowhere in the database', async () => {
  const sid = await attempt(start)
  const [row] = await database.owner`select count(*)::int as n from auth.session s where s::text like ${`%${sid}%`}`
  expect(row?.n).toBe(0)
})

test('unknown name, wrong password, wrong code and closed account all get the same answer', async () => {
  const answers = [await attempt(start, { username: 'nobody' }), await attempt(start, { password: 'kele ka patta hara' }), await attempt(start, { code: '000000' })]
  await database.owner`update auth.official set disabled_at = now()`
  answers.push(await attempt(start))
  expect(answers).toEqual([null, null, null, null])
})

test('failures of a known account stand in the ledger with their kind, never with what was typed', async () => {
  const before = (await actions()).length
  await attempt(start, { password: 'something quite else' })
  await attempt(start, { code: '123456' })
  const entries = await database.owner`select action, actor_id, detail from ledger.entry order by seq offset ${before}`
  expect(entries.map(({ action, actor_id, detail }) => [action, actor_id, detail])).toEqual([
    ['sign_in_failed', id, { reason: 'password' }],
    ['sign_in_failed', id, { reason: 'code' }],
  ])
})

test('a code opens the door once', async () => {
  expect(await attempt(start)).not.toBeNull()
  expect(await attempt(start)).toBeNull()
  expect(await attempt(after(30))).not.toBeNull()
})

test('two requests with the same code at the same moment: one gets in', async () => {
  const answers = await Promise.all([attempt(start), attempt(start)])
  expect(answers.filter((sid) => sid !== null)).toHaveLength(1)
})

test('after five failures even the right words wait for a minute, then work again', async () => {
  for (let i = 0; i < 5; i += 1) await attempt(start, { password: 'a wrong guess here' })
  expect(await attempt(after(30))).toBeNull()
  expect(await attempt(after(61))).not.toBeNull()
  const [row] = await database.owner`select failures, locked_until from auth.official`
  expect(row).toMatchObject({ failures: 0, locked_until: null })
})

test('guesses made all at once count one by one', async () => {
  await Promise.all(Array.from({ length: 8 }, () => attempt(start, { password: 'a wrong guess here' })))
  const [row] = await database.owner`select failures from auth.official`
  expect(row?.failures).toBe(5)
})

test('one network has twenty failures an hour, and success costs it nothing', async () => {
  const from = '203.0.113.9'
  expect(await attempt(start, { address: from })).not.toBeNull()
  await Promise.all(Array.from({ length: 20 }, (_, i) => attempt(start, { username: `nobody${i}`, address: `203.0.113.${i}` })))
  expect(await attempt(after(30), { address: from })).toBeNull()
  expect(await attempt(after(30), { address: '203.0.114.9' })).not.toBeNull()
})

test('a network that goes on after its failures keeps nobody else out', async () => {
  await Promise.all(Array.from({ length: 320 }, (_, i) => attempt(start, { username: `nobody${i}`, address: `203.0.113.${i % 250}` })))
  expect(await attempt(after(30), { address: '203.0.114.9' })).not.toBeNull()
})

test('when the counters cannot be read nobody gets in', async () => {
  await database.owner`alter table auth.limiter rename to limiter_away`
  expect(await attempt(start)).toBeNull()
  await database.owner`alter table auth.limiter_away rename to limiter`
  expect(await attempt(start)).not.toBeNull()
})

test('a session rests after a quarter of an hour without use, and ends after eight hours in any case', async () => {
  const sid = (await attempt(start)) ?? ''
  expect(await sessionOf(sid, after(14 * 60))).not.toBeNull()
  expect(await sessionOf(sid, after(28 * 60))).not.toBeNull()
  expect(await sessionOf(sid, after(44 * 60))).toBeNull()
  const busy = (await attempt(after(3600))) ?? ''
  for (let minutes = 70; minutes < 60 + 480; minutes += 10) expect(await sessionOf(busy, after(minutes * 60)), String(minutes)).not.toBeNull()
  expect(await sessionOf(busy, after((60 + 480) * 60 + 1))).toBeNull()
})

test('the time of last use is written once a minute at most', async () => {
  const sid = (await attempt(start)) ?? ''
  const lastSeen = async () => (await database.owner`select last_seen_at from auth.session`)[0]?.last_seen_at as Date
  await sessionOf(sid, after(50))
  expect(await lastSeen()).toEqual(start)
  await sessionOf(sid, after(70))
  expect(await lastSeen()).toEqual(after(70))
})

test('closing the account or moving the posting works on the next request', async () => {
  const sid = (await attempt(start)) ?? ''
  await database.owner`update auth.official set role = 'sp_staff', unit_id = (select id from core.unit where code = 'ghazipur')`
  expect((await sessionOf(sid, after(1)))?.viewer).toMatchObject({ role: 'sp_staff', officeEn: 'Ghazipur' })
  await database.owner`update auth.official set disabled_at = now()`
  expect(await sessionOf(sid, after(2))).toBeNull()
  await database.owner`update auth.official set role = 'sp', unit_id = (select id from core.unit where code = 'jaunpur')`
})

test('signing out ends this session at once and is written down once', async () => {
  const sid = (await attempt(start)) ?? ''
  await endSession(sid)
  await endSession(sid)
  expect(await sessionOf(sid, after(1))).toBeNull()
  expect((await actions()).slice(-2)).toEqual(['sign_in', 'sign_out'])
})

test('all other sessions can be ended and the one in use stays', async () => {
  const first = (await attempt(start)) ?? ''
  const second = (await attempt(after(30))) ?? ''
  const mine = await sessionOf(second, after(31))
  if (!mine) throw new Error('the session should be alive')
  expect(await openSessions(mine, after(31))).toHaveLength(2)
  await withScope({ office: 'mitra_auth' }, (tx) => endAllSessions(tx, id, mine.sidHash))
  expect(await sessionOf(first, after(32))).toBeNull()
  expect(await sessionOf(second, after(32))).not.toBeNull()
})

test('an id that nobody was given opens nothing', async () => {
  await attempt(start)
  expect(await sessionOf('', start)).toBeNull()
  expect(await sessionOf('x'.repeat(43), start)).toBeNull()
})
