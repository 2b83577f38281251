import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { dropBoundaries, loadBoundaries, loadBoundaryFile, loadedDivisions } from './divisions'
import { outlines } from './outline'

let database: TestDatabase
let folder: string
let admin: Viewer

const square = (code: string, name: string) => ({
  type: 'Feature',
  properties: { code, level: 'district', name_en: name, name_hi: name },
  geometry: { type: 'Polygon', coordinates: [outlines.find((outline) => outline.code === name.toLowerCase())?.ring] },
})
const fileText = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
async function* file(...features: unknown[]) {
  yield Buffer.from(fileText(...features))
}

beforeAll(async () => {
  database = await freshDatabase()
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-boundaries-'))
  const [row] = await database.owner<{ id: string }[]>`
    insert into auth.official (username, programme_id, role, unit_id, name_en, name_hi, password_hash, totp_sealed)
    values ('root.admin', 'satark', 'admin', 2, 'A', 'A', 'x', ''::bytea) returning id`
  admin = {
    id: row?.id ?? '',
    username: 'root.admin',
    role: 'admin',
    programmeId: 'satark',
    unitId: 2,
    districtId: null,
    rangeId: 2,
    nameEn: 'A',
    nameHi: 'A',
    officeEn: 'A',
    officeHi: 'A',
    language: 'en',
  }
})
afterAll(async () => {
  await database.drop()
  await fs.rm(folder, { recursive: true })
})

test('looking at a file changes nothing; using it replaces what was there and ties each area to its unit', async () => {
  const both = () => file(square('JNP', 'Jaunpur'), square('GZP', 'Ghazipur'))
  expect(await loadBoundaries(admin, both(), false)).toMatchObject({ ok: true, stored: false, report: { fit: { units: 2, strangers: [] } } })
  expect(await loadedDivisions(admin)).toEqual([])
  await loadBoundaries(admin, both(), true)
  await loadBoundaries(admin, file(square('JNP2', 'Jaunpur')), true)
  expect((await loadedDivisions(admin)).map(({ code, unitId }) => [code, unitId])).toEqual([['JNP2', 11]])
})

test('only an administrator may look, load or drop', async () => {
  const sp: Viewer = { ...admin, role: 'sp', unitId: 11, districtId: 11 }
  expect(await loadBoundaries(sp, file(square('JNP', 'Jaunpur')), true)).toEqual({ ok: false, problem: 'not_allowed' })
  expect(await loadedDivisions(sp)).toEqual([])
  expect(await dropBoundaries(sp)).toBe(false)
  expect(await loadedDivisions(admin)).toHaveLength(1)
})

test('a file that breaks off on the way changes nothing and is no answer', async () => {
  async function* half() {
    yield Buffer.from(fileText(square('GZP', 'Ghazipur')).slice(0, 500))
    throw new Error('the sender went away')
  }
  expect(await loadBoundaries(admin, half(), true)).toBeNull()
  expect((await loadedDivisions(admin)).map(({ code }) => code)).toEqual(['JNP2'])
})

test('a file named in the environment is loaded once, and a malformed or missing one stops the start with one clear line', async () => {
  const good = path.join(folder, 'good.geojson')
  await fs.writeFile(good, fileText(square('JNP', 'Jaunpur')))
  expect(await loadBoundaryFile(good)).toMatch(/^Boundaries: 1 area loaded\. \d+ of \d+ known places fall/)
  expect(await loadBoundaryFile(good)).toBeNull()
  const bad = path.join(folder, 'bad.geojson')
  await fs.writeFile(bad, '{"type":"FeatureCollection","features":[]}')
  await expect(loadBoundaryFile(bad)).rejects.toThrow(/^DIVISIONS_GEOJSON: The file holds no area\.$/)
  await expect(loadBoundaryFile(path.join(folder, 'none.geojson'))).rejects.toThrow(/^DIVISIONS_GEOJSON: no file at/)
  expect((await loadedDivisions(admin)).map(({ code }) => code)).toEqual(['JNP'])
})

test('dropping goes back to the approximate outlines, and both are in the ledger', async () => {
  expect(await dropBoundaries(admin)).toBe(true)
  expect(await loadedDivisions(admin)).toEqual([])
  const rows = await database.owner`select action from ledger.entry where action like 'divisions%' order by seq`
  expect(rows.map(({ action }) => action)).toEqual(['divisions_loaded', 'divisions_loaded', 'divisions_dropped'])
})
