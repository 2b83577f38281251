import fs from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedComplaints } from '@/db/seed/bulk'
import { seedOfficers } from '@/db/seed/officers'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { type Role, roles, type Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { keys, official, type Place, placeOf } from '@/lib/complaint/testing'
import { makeAllNotes, makeNote, notePdf, notes } from './note'
import { cellsOf } from './packed'
import { alerts, hotspots } from './queries'
import { reckon } from './reckon/everything'
import { tallyDifferences } from './roll-up'

let database: TestDatabase
let jaunpur: Place
const viewers = new Map<Role, Viewer>()
let spOfGhazipur: Viewer

const viewer = (role: Role): Viewer => {
  const found = viewers.get(role)
  if (!found) throw new Error(`no ${role}`)
  return found
}

beforeAll(async () => {
  await keys()
  database = await freshDatabase()
  jaunpur = await placeOf(database.owner, 'jaunpur')
  for (const role of roles) viewers.set(role, await official(database.owner, role, jaunpur))
  spOfGhazipur = await official(database.owner, 'sp', await placeOf(database.owner, 'ghazipur'))
  await seedOfficers(database.owner, now())
  await seedComplaints(database.owner, { count: 600, months: 6, seed: 2026, now: now() })
  await reckon(now(), 'once')
}, 180_000)

afterAll(() => database.drop())

it('the simulated data of the demo are counted right and show something: a cluster, an alarm, places where tips concentrate', async () => {
  expect(await tallyDifferences()).toBe(0)
  const [row] = await database.owner`select ledger.first_broken() as broken`
  expect(row?.broken).toBeNull()
  const map = await hotspots(viewer('dig'), { weeks: 26, category: null, layer: 'reported', district: null, week: null })
  expect(map?.facts.tooFew).toBe(false)
  expect(map?.clusters.length).toBeGreaterThan(0)
  const hot = (map ? cellsOf(map) : []).filter((cell) => cell.hot !== null && cell.hot < 0.05)
  expect(hot.length, 'one place where tips concentrate').toBeGreaterThan(0)
  expect(hot.length, 'and most of the range is not called hot').toBeLessThan(15)
  expect((await alerts(viewer('dig'))).length).toBeGreaterThan(1)
})

it('a note has two pages and is for the area it is made of', async () => {
  const id = await makeNote(viewer('sp'), null)
  const found = await notePdf(viewer('sp'), id ?? '')
  expect(found?.name).toMatch(/^weekly-review-jaunpur-\d{4}-\d\d-\d\d\.pdf$/)
  const read = await PDFDocument.load(found?.pdf ?? Buffer.alloc(0), { updateMetadata: false })
  expect(read.getPageCount()).toBe(2)
  expect(await notePdf(spOfGhazipur, id ?? '')).toBeNull()
  expect(await notePdf(viewer('dig'), id ?? '')).not.toBeNull()
  for (const role of ['chair', 'caseworker', 'admin'] as const) expect(await notePdf(viewer(role), id ?? '')).toBeNull()
  if (process.env.MITRA_LOOK) await fs.writeFile(`${process.env.MITRA_LOOK}/sp.pdf`, found?.pdf ?? '')
})

it('the range has a note of its own, which no district reads', async () => {
  const id = await makeNote(viewer('dig'), null)
  const found = await notePdf(viewer('dig'), id ?? '')
  if (process.env.MITRA_LOOK) await fs.writeFile(`${process.env.MITRA_LOOK}/dig.pdf`, found?.pdf ?? '')
  expect((await PDFDocument.load(found?.pdf ?? Buffer.alloc(0))).getPageCount()).toBe(2)
  expect(await notePdf(viewer('sp'), id ?? '')).toBeNull()
  expect(await makeNote(viewer('sp'), spOfGhazipur.unitId)).toBeNull()
})

it('the Monday job makes one for every district and the range, once', async () => {
  expect(await makeAllNotes()).toBe(4)
  expect(await makeAllNotes()).toBe(0)
  expect((await notes(spOfGhazipur)).map(({ by }) => by)).toEqual([null])
  expect((await notes(viewer('dig'))).length).toBe(6)
})
