import { afterAll, beforeAll, expect, it } from 'vitest'
import { GET as link, POST as open } from '@/app/officer/[token]/route'
import { GET as brief, POST as press } from '@/app/officer/route'
import { botDb } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { assign } from '@/lib/complaint/commands'
import { issueToken } from '@/lib/complaint/officer-page'
import { filed, keys, officer, official, type Place, placeOf } from '@/lib/complaint/testing'

let database: TestDatabase
let place: Place
let sp: Viewer
let officerId: string

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  place = await placeOf(database.owner, 'chandauli')
  sp = await official(database.owner, 'sp', place)
  officerId = await officer(database.owner, place, place.thanas[0]?.id ?? 0, place.thanas[0]?.circle ?? null)
})
afterAll(() => database.drop())

async function assigned(): Promise<{ id: string; ref: string; token: string }> {
  const made = await filed(database.owner, place)
  await assign(sp, { ref: made.ref, version: 1 }, { officerId, instruction: 'Go at dusk' })
  const [row] = await database.owner`select assignment_id from core.complaint where id = ${made.id}`
  return { ...made, token: await botDb().transaction((tx) => issueToken(tx, String(row?.assignment_id))) }
}

const at = (path: string, init?: RequestInit) => new Request(`http://localhost${path}?lang=en`, init)
const params = (token: string) => ({ params: Promise.resolve({ token }) })

/** The cookie a browser would send back. */
async function opened(token: string): Promise<string> {
  const answer = await open(at(`/officer/${token}`, { method: 'POST' }), params(token))
  expect(answer.status).toBe(303)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const posted = (cookie: string, fields: Record<string, string>) =>
  press(at('/officer', { method: 'POST', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields) }))

it('a preview that fetches the link uses nothing up and sees nothing', async () => {
  const { token, ref } = await assigned()
  for (let previews = 0; previews < 3; previews += 1) {
    const html = await (await link(at(`/officer/${token}`), params(token))).text()
    expect(html).not.toContain(ref)
  }
  await opened(token)
})

it('the link opens once; the cookie is for the officer pages only and unreadable to scripts', async () => {
  const { token, id } = await assigned()
  const first = await open(at(`/officer/${token}`, { method: 'POST' }), params(token))
  expect(first.headers.get('location')).toBe('/officer')
  expect(first.headers.get('set-cookie')).toMatch(/Path=\/officer; Max-Age=28800; HttpOnly; SameSite=Strict/)
  const second = await open(at(`/officer/${token}`, { method: 'POST' }), params(token))
  expect(second.status).toBe(410)
  expect(await second.text()).toContain('New link')
  expect(await database.owner`select 1 from ledger.entry where complaint_id = ${id} and actor = 'officer' and action = 'viewed'`).toHaveLength(1)
})

it('without the cookie there is no brief and no step', async () => {
  expect((await brief(at('/officer'))).status).toBe(410)
  expect((await posted('officer=guessed', { do: 'accept' })).status).toBe(410)
})

it('shows the brief, and takes each legal step to the report', async () => {
  const { token, id, ref } = await assigned()
  const cookie = await opened(token)
  const html = await (await brief(at('/officer', { headers: { cookie } }))).text()
  for (const shown of [ref, 'Go at dusk', 'Accept', 'Not mine', 'Action initiated']) expect(html).toContain(shown)
  expect((await posted(cookie, { do: 'accept' })).status).toBe(303)
  expect((await posted(cookie, { do: 'initiate' })).status).toBe(303)
  const numbers = { firNumber: '', gdNumber: '', seizureNumber: '', arrests: '0', seizures: '', note: 'two bottles' }
  const refused = await posted(cookie, { do: 'report', outcome: 'verified_acted', ...numbers })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('two bottles')
  expect((await posted(cookie, { do: 'report', outcome: 'verified_acted', ...numbers, gdNumber: '12/2026' })).status).toBe(303)
  expect(await database.owner`select status, gd_number from core.complaint where id = ${id}`).toMatchObject([{ status: 'acted', gd_number: '12/2026' }])
  expect(await (await brief(at('/officer', { headers: { cookie } }))).text()).toContain('reported to the office')
})

it('a report that nothing was found needs a word on it and no proof', async () => {
  const { token, id } = await assigned()
  const cookie = await opened(token)
  await posted(cookie, { do: 'initiate' })
  const fields = { do: 'report', outcome: 'not_found', firNumber: '', gdNumber: '', seizureNumber: '', arrests: '', seizures: '' }
  expect((await posted(cookie, { ...fields, note: '' })).status).toBe(422)
  expect((await posted(cookie, { ...fields, note: 'Nobody was there' })).status).toBe(303)
  expect(await database.owner`select outcome from core.complaint where id = ${id}`).toMatchObject([{ outcome: 'not_found' }])
})

it('work that was given back is closed to its officer at once', async () => {
  const { token, ref } = await assigned()
  const cookie = await opened(token)
  expect((await posted(cookie, { do: 'decline', reason: ' ' })).status).toBe(422)
  const answer = await posted(cookie, { do: 'decline', reason: 'Not my thana' })
  expect(await answer.text()).toContain(`${ref}: returned to the office`)
  expect((await brief(at('/officer', { headers: { cookie } }))).status).toBe(410)
})

it('refuses a form that is none of ours', async () => {
  const { token } = await assigned()
  const cookie = await opened(token)
  for (const fields of [{}, { do: 'close' }, { do: 'report', outcome: 'made_up' }]) expect((await posted(cookie, fields as Record<string, string>)).status).toBe(422)
})
