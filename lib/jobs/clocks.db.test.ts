import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { type Filed, filed, type Place, placeOf } from '@/lib/complaint/testing'
import { programmeOf } from '@/lib/programme'
import { escalate } from './clocks'

let database: TestDatabase
let place: Place

beforeAll(async () => {
  database = await freshDatabase()
  place = await placeOf(database.owner, 'jaunpur')
})

afterAll(() => database.drop())

const due = new Date('2026-11-21T12:00:00Z')
const length = (programmeOf('satark').clocks.critical.firstLookMinutes ?? 0) * 60_000
const half = new Date(due.getTime() - length / 2)
const over = new Date(due.getTime() + 1000)

async function risen(at: Date, given: Filed): Promise<number> {
  const { id } = await filed(database.owner, place, { priority: 'critical', dues: [due, due, due, due], ...given })
  await escalate(at)
  const [row] = await database.owner`select escalation from core.complaint where id = ${id}`
  return Number(row?.escalation)
}

it('an unattended complaint rises to the SP at half its clock and to the DIG at the end', async () => {
  expect(await risen(new Date(half.getTime() - 1000), {})).toBe(0)
  expect(await risen(half, {})).toBe(1)
  expect(await risen(over, {})).toBe(2)
})

it('somebody accused is passed over', async () => {
  expect(await risen(half, { lane: 'police_conduct', level: 'below_sp' })).toBe(1)
  expect(await risen(half, { lane: 'police_conduct', level: 'sp_office', units: [place.district] })).toBe(2)
  expect(await risen(over, { lane: 'police_conduct', level: 'dig_office', units: [place.range] })).toBe(0)
})

it('what has ended, or has no due time, stays where it is', async () => {
  for (const status of ['closed', 'rejected', 'merged', 'referred'] as const) expect(await risen(over, { status })).toBe(0)
  expect(await risen(over, { dues: [null, null, null, null] })).toBe(0)
})

it('each rise is in the ledger once, by the system', async () => {
  await escalate(over)
  const again = await escalate(over)
  expect(again).toBe(0)
  const entries = await database.owner`select actor, detail from ledger.entry where action = 'escalated'`
  expect(entries.length).toBeGreaterThan(0)
  for (const entry of entries) expect(entry).toMatchObject({ actor: 'system', detail: { clock: 'firstLook' } })
})
