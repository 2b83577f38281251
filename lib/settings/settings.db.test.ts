import { afterAll, beforeAll, expect, test } from 'vitest'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { createSession, type Session, sessionOf } from '@/lib/access/session-row'
import { signIn } from '@/lib/access/sign-in'
import { totpCode, totpStep } from '@/lib/access/totp'
import type { Viewer } from '@/lib/access/viewer'
import { checkChain } from '@/lib/ledger/commands'
import { ledgerPage } from '@/lib/ledger/queries'
import { changePassword, endOwnSessions } from './account'
import { addOfficial, moveOfficial, officials, resetOfficial, setDisabled } from './officials'
import { addPoster, posters } from './posters'
import { addUnit, changeUnit, closeUnit, unitView } from './units'

const start = new Date('2026-11-21T08:40:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

let database: TestDatabase
let admin: Viewer
const unitId = async (code: string) => (await database.owner`select id from core.unit where code = ${code}`)[0]?.id as number
const idOf = async (username: string) => (await database.owner`select id from auth.official where username = ${username}`)[0]?.id as string

async function sessionFor(username: string, at: Date): Promise<{ sid: string; session: Session }> {
  const id = await idOf(username)
  const sid = await withScope({ office: 'mitra_auth' }, (tx) => createSession(tx, id, at))
  const session = await sessionOf(sid, at)
  if (!session) throw new Error('a new session should live')
  return { sid, session }
}

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'a secret of at least thirty-two characters'
  database = await freshDatabase()
  for (const [username, role, code] of [
    ['root.admin', 'admin', 'varanasi-range'],
    ['sp.jaunpur', 'sp', 'jaunpur'],
    ['dig', 'dig', 'varanasi-range'],
  ] as const) {
    await database.owner`
      insert into auth.official (username, programme_id, role, unit_id, name_en, name_hi, password_hash, totp_sealed)
      select ${username}, u.programme_id, ${role}, u.id, 'Test', 'परीक्षण', 'none', ${Buffer.alloc(1)} from core.unit u where u.code = ${code}`
  }
  admin = (await sessionFor('root.admin', start)).session.viewer
})
afterAll(() => database.drop())

test('a new official signs in with what was handed over and must choose an own password', async () => {
  const made = await addOfficial(admin, { username: 'staff.new', nameEn: 'New One', nameHi: 'नया', role: 'sp_staff', unit: await unitId('jaunpur') })
  if (!made.ok) throw new Error(made.refusal)
  const sid = await signIn({ username: 'staff.new', password: made.password, code: totpCode(made.secret, totpStep(start)), address: '198.51.100.1' }, start)
  const session = await sessionOf(sid ?? '', start)
  expect(session?.mustChangePassword).toBe(true)
  if (!session) return
  const change = (fresh: string, repeat = fresh) => changePassword(session, { current: made.password, fresh, repeat })
  expect(await changePassword(session, { current: 'a wrong guess here', fresh: 'kele ka patta neela', repeat: 'kele ka patta neela' })).toEqual({
    ok: false,
    refusal: 'wrong_password',
  })
  expect(await change('kele ka patta neela', 'kele ka patta hara')).toEqual({ ok: false, refusal: 'not_same' })
  expect(await change(made.password)).toEqual({ ok: false, refusal: 'same_as_before' })
  expect(await change('staff.new.jaunpur')).toMatchObject({ ok: false })
  const other = await sessionFor('staff.new', after(1))
  expect(await change('kele ka patta neela')).toEqual({ ok: true })
  expect((await sessionOf(sid ?? '', after(2)))?.mustChangePassword).toBe(false)
  expect(await sessionOf(other.sid, after(2))).toBeNull()
})

test('at an open session the password can be guessed five times, and then even the right one waits', async () => {
  const made = await addOfficial(admin, { username: 'guess.me', nameEn: 'New One', nameHi: 'नया', role: 'sp_staff', unit: await unitId('jaunpur') })
  if (!made.ok) throw new Error(made.refusal)
  const { session } = await sessionFor('guess.me', start)
  const change = (current: string) => changePassword(session, { current, fresh: 'kele ka patta neela', repeat: 'kele ka patta neela' })
  const guesses = await Promise.all(Array.from({ length: 7 }, (_, i) => change(`a wrong guess ${i}`)))
  expect(guesses.map((answer) => !answer.ok && answer.refusal).filter((refusal) => refusal === 'wrong_password')).toHaveLength(5)
  expect(await change(made.password)).toEqual({ ok: false, refusal: 'too_many' })
})

test('sign-in names are unique and roles go only where they belong', async () => {
  const base = { nameEn: 'New One', nameHi: 'नया' }
  expect(await addOfficial(admin, { ...base, username: 'staff.new', role: 'sp', unit: await unitId('jaunpur') })).toEqual({ ok: false, refusal: 'username_taken' })
  expect(await addOfficial(admin, { ...base, username: 'sp.range', role: 'sp', unit: await unitId('varanasi-range') })).toEqual({ ok: false, refusal: 'unit' })
  expect(await addOfficial(admin, { ...base, username: 'sp.delhi', role: 'sp', unit: await unitId('delhi/north') })).toEqual({ ok: false, refusal: 'unit' })
})

test('a new posting, a reset and a closed account end every session at once', async () => {
  const id = await idOf('staff.new')
  for (const [name, act] of [
    ['moved', async () => moveOfficial(admin, { id, role: 'sp_staff', unit: await unitId('ghazipur') })],
    ['reset', () => resetOfficial(admin, id)],
    ['closed', () => setDisabled(admin, id, true, after(10))],
  ] as const) {
    const { sid } = await sessionFor('staff.new', after(10))
    expect(await act(), name).toMatchObject({ ok: true })
    expect(await sessionOf(sid, after(11)), name).toBeNull()
  }
  expect(await setDisabled(admin, id, false, after(20))).toEqual({ ok: true })
})

test('nobody moves, resets or closes the own account, and nobody but the administrator any', async () => {
  expect(await setDisabled(admin, admin.id, true, start)).toEqual({ ok: false, refusal: 'yourself' })
  expect(await resetOfficial(admin, admin.id)).toEqual({ ok: false, refusal: 'yourself' })
  const { viewer } = (await sessionFor('dig', start)).session
  expect(await setDisabled(viewer, admin.id, true, start)).toEqual({ ok: false, refusal: 'not_allowed' })
  expect(await officials(viewer)).toEqual([])
})

test('one can sign out another browser of one’s own, and not somebody else’s', async () => {
  const mine = await sessionFor('dig', start)
  const other = await sessionFor('dig', after(1))
  const theirs = await sessionFor('sp.jaunpur', after(1))
  for (const { session } of [other, theirs]) await endOwnSessions(mine.session, session.sidHash.toString('hex'))
  expect(await sessionOf(other.sid, after(2))).toBeNull()
  expect(await sessionOf(theirs.sid, after(2))).not.toBeNull()
})

test('a thana is added with its ancestors, renamed, and closed when nothing hangs on it', async () => {
  const circle = await unitId('jaunpur/circle-kerakat')
  const fields = { nameEn: 'New Thana', nameHi: 'नया थाना', aliases: ['Naya'], lat: null, lng: null, territorial: true }
  const added = await addUnit(admin, { ...fields, parent: circle, kind: 'thana', code: 'new-thana' })
  if (!added.ok) throw new Error(added.refusal)
  const view = await unitView(admin, added.id)
  expect(view?.unit).toMatchObject({ code: 'jaunpur/new-thana', circleId: circle, districtId: await unitId('jaunpur'), rangeId: await unitId('varanasi-range') })
  expect(view?.above.map(({ code }) => code)).toEqual(['varanasi-zone', 'varanasi-range', 'jaunpur', 'jaunpur/circle-kerakat'])
  expect(await addUnit(admin, { ...fields, parent: circle, kind: 'thana', code: 'new-thana' })).toEqual({ ok: false, refusal: 'code_taken' })
  expect(await addUnit(admin, { ...fields, parent: circle, kind: 'range', code: 'odd' })).toEqual({ ok: false, refusal: 'parent' })
  expect(await changeUnit(admin, { ...fields, id: added.id, nameEn: 'Newer Thana' })).toEqual({ ok: true, id: added.id })
  expect(await closeUnit(admin, circle, '2026-11-21')).toEqual({ ok: false, refusal: 'has_open' })
  expect(await closeUnit(admin, added.id, 'soon')).toEqual({ ok: false, refusal: 'invalid' })
  expect(await closeUnit(admin, added.id, '2026-11-21')).toEqual({ ok: true, id: added.id })
})

test('a second poster of a thana counts on, and only the own area is offered', async () => {
  const { viewer } = (await sessionFor('sp.jaunpur', start)).session
  const [first] = await posters(viewer)
  if (!first) throw new Error('the seed has posters')
  const place = { placeEn: 'Bus stand', placeHi: 'बस अड्डा' }
  expect(await addPoster(viewer, { ...place, unit: first.unitId })).toEqual({ ok: true, code: `${first.code}-2` })
  expect(await addPoster(viewer, { ...place, unit: first.unitId })).toEqual({ ok: true, code: `${first.code}-3` })
  expect(await addPoster(viewer, { ...place, unit: await unitId('ghazipur/saidpur') })).toEqual({ ok: false, refusal: 'unit' })
})

test('the ledger tells the administrator about accounts, and the range what happened in it; an edited entry breaks the chain', async () => {
  const { lines, names } = await ledgerPage(admin, { action: 'official_posted' })
  expect(lines).toHaveLength(1)
  expect(names.get(String(lines[0]?.detail.official))?.nameEn).toBe('New One')
  const { viewer } = (await sessionFor('dig', start)).session
  expect((await ledgerPage(viewer, {})).lines.length).toBeGreaterThan(3)
  expect(await checkChain(viewer)).toEqual({ ok: true, broken: null })
  await database.owner`update ledger.entry set action = 'sign_out' where seq = 3`
  expect(await checkChain(viewer)).toEqual({ ok: true, broken: 3 })
})

test('pages of the ledger follow each other without gap or repeat, in both directions', async () => {
  await database.owner.unsafe(`select ledger.append('system', null, 'tick', null, '{}') from generate_series(1, 120)`)
  const first = await ledgerPage(admin, { action: 'tick' })
  const second = await ledgerPage(admin, { action: 'tick', before: first.older ?? 0 })
  const third = await ledgerPage(admin, { action: 'tick', before: second.older ?? 0 })
  const all = [first, second, third].flatMap(({ lines }) => lines.map(({ seq }) => seq))
  expect([first.newer, third.older]).toEqual([null, null])
  expect(all).toHaveLength(120)
  expect(all).toEqual([...all].sort((a, b) => b - a))
  const back = await ledgerPage(admin, { action: 'tick', after: third.newer ?? 0 })
  expect(back.lines.map(({ seq }) => seq)).toEqual(second.lines.map(({ seq }) => seq))
})
