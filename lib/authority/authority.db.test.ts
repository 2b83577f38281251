import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { may } from '@/lib/access/scope'
import { createSession, sessionOf } from '@/lib/access/session-row'
import type { Viewer } from '@/lib/access/viewer'
import { childFiled, childPlace, staff } from '@/lib/child/testing'
import { caseOf } from '@/lib/complaint/queries'
import { keys } from '@/lib/complaint/testing'
import { isoDay } from '@/lib/i18n/format'
import { endStandIn, standIn } from './commands'
import { authorities, chairUnattended } from './queries'

let database: TestDatabase
let mine: Viewer
let other: Viewer
let chair: Viewer
let admin: Viewer

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  const [a, b, c, d] = await staff(database.owner, 'caseworker', 'caseworker', 'chair', 'admin')
  if (!a || !b || !c || !d) throw new Error('no staff')
  ;[mine, other, chair, admin] = [a, b, c, d]
})

afterAll(() => database.drop())

const days = (from: number, until: number) => ({ from: isoDay(new Date(Date.now() + from * 86_400_000)), until: isoDay(new Date(Date.now() + until * 86_400_000)) })
const asked = (given: Partial<Parameters<typeof standIn>[1]> = {}) => ({
  unit: 900,
  absent: 'chair' as const,
  deputy: mine.id,
  whenVacant: false,
  reason: 'Order 12',
  ...days(0, 3),
  ...given,
})
const vacate = (at: Date | null) => database.owner`update auth.official set disabled_at = ${at} where id = ${chair.id}`

/** Who the sign-in of this account is at this moment. */
async function signedIn(who: Viewer): Promise<Viewer> {
  const sid = await withScope({ office: 'mitra_auth' }, (tx) => createSession(tx, who.id, new Date()))
  const session = await sessionOf(sid, new Date())
  if (!session) throw new Error('no session')
  return session.viewer
}

it('only an administrator names who stands in, and only a caseworker of the commission can', async () => {
  expect(await standIn(chair, asked())).toEqual({ ok: false, refusal: 'not_allowed' })
  expect(await standIn(admin, asked({ deputy: chair.id }))).toEqual({ ok: false, refusal: 'person' })
  expect(await standIn(admin, asked({ deputy: null }))).toEqual({ ok: false, refusal: 'person' })
  expect(await standIn(admin, asked({ absent: mine.id, deputy: mine.id }))).toEqual({ ok: false, refusal: 'person' })
  expect(await standIn(admin, asked(days(3, 1)))).toEqual({ ok: false, refusal: 'days' })
  expect(await standIn(admin, asked({ from: '2026-02-30' }))).toEqual({ ok: false, refusal: 'days' })
})

it('a vacant chair with nobody acting is said, and whoever is named acts as chair from the next request on', async () => {
  const { ref } = await childFiled(database.owner, await childPlace(database.owner), { caseworker: other })
  expect(await chairUnattended(mine)).toBe(false)
  await vacate(new Date())
  expect(await chairUnattended(mine)).toBe(true)
  expect([(await signedIn(mine)).role, await caseOf(mine, ref)]).toEqual(['caseworker', null])
  expect(await standIn(admin, asked())).toEqual({ ok: true })
  const acting = await signedIn(mine)
  expect(acting).toMatchObject({ role: 'chair', acting: true, id: mine.id })
  expect([may(acting, 'give'), await chairUnattended(acting)]).toEqual([true, false])
  expect(await caseOf(acting, ref)).toMatchObject({ ref })
  const [of] = await authorities(admin)
  expect(of).toMatchObject({ chairFilled: false })
  expect(await endStandIn(admin, of?.standing[0]?.id ?? '')).toEqual({ ok: true })
  expect((await signedIn(mine)).role).toBe('caseworker')
  await vacate(null)
})

it('a deputy for the case of a vacancy acts only while there is one', async () => {
  expect(await standIn(admin, asked({ whenVacant: true }))).toEqual({ ok: true })
  expect((await signedIn(mine)).role).toBe('caseworker')
  await vacate(new Date())
  expect((await signedIn(mine)).role).toBe('chair')
  await vacate(null)
  expect((await signedIn(mine)).role).toBe('caseworker')
})

it('nobody acts before the first day or after the last, nor somebody of another role', async () => {
  await database.owner`delete from core.delegation`
  expect(await standIn(admin, asked(days(1, 2)))).toEqual({ ok: true })
  expect((await signedIn(mine)).role).toBe('caseworker')
  await database.owner`insert into core.delegation (programme_id, unit_id, office, to_official, starts_at, ends_at, reason, created_by) values ('bal', 900, 'chair', ${admin.id}, now() - interval '1 day', now() + interval '1 day', ${randomBytes(4).toString('hex')}, ${admin.id})`
  expect((await signedIn(admin)).role).toBe('admin')
})
