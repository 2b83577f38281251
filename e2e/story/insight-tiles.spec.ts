import fs from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { freePort } from '@/db/embedded'
import { boundary } from '@/lib/i18n/hi/boundary'
import { insight as hi } from '@/lib/i18n/hi/insight'
import { type Stack, scratchDir, startStack } from '../stack'
import { signIn } from './sign-in'
import { tinyArchive } from './tiny-archive'

test.describe.configure({ mode: 'serial', timeout: 400_000 })

const { map } = hi
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let tiles: http.Server
let asked: string[] = []
let broken = false
let stack: Stack
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000)
  tiles = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    if (broken) response.writeHead(503).end()
    else response.writeHead(200, { 'content-type': 'image/png' }).end(png)
  })
  await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve))
  const { port } = tiles.address() as AddressInfo
  const env = { MAP_TILE_URL: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`, MAP_TILE_ATTRIBUTION: 'Own server' }
  stack = await startStack({ port: await freePort(), dataDir: await scratchDir('tiles'), env })
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: `http://localhost:${stack.port}` })).newPage()
  await page.context().addCookies([{ name: 'lang', value: 'hi', domain: 'localhost', path: '/' }])
  await signIn(page, 'dig.varanasi')
  await expect(async () => {
    await page.goto('/hotspots?weeks=52')
    await expect(page.getByRole('region', { name: map.mapLabel })).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 240_000, intervals: [3000] })
})
test.afterAll(async () => {
  tiles?.close()
  await stack?.stop()
  if (stack) await fs.rm(stack.dataDir, { recursive: true, force: true })
})

test('with a tile server the base map lies under the cells, fetched by our server only', async () => {
  const strangers: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).host !== `localhost:${stack.port}` && request.url().startsWith('http')) strangers.push(request.url())
  })
  asked = []
  await page.reload()
  await expect(page.locator('.map img.leaflet-tile-loaded').first()).toBeVisible()
  await expect(page.locator('.map .leaflet-control-attribution')).toContainText('Own server')
  await expect(page.locator('.map .leaflet-control-attribution svg')).toHaveCount(0)
  expect(strangers).toEqual([])
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true)
  await expect(page.getByText(map.baseMissing)).toHaveCount(0)
})

test('when the tile server fails, the base goes, it is said once, and the map stays readable', async ({ browser }) => {
  broken = true
  // A browser that has no tile of before.
  const storageState = await page.context().storageState()
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: `http://localhost:${stack.port}`, storageState })).newPage()
  await page.goto('/hotspots?weeks=52')
  await expect(page.getByText(map.baseMissing)).toHaveCount(1)
  await expect(page.locator('.map img.leaflet-tile')).toHaveCount(0)
  await page.waitForFunction(() => performance.getEntriesByName('mitra-hexes').length > 0)
  await expect(page.locator('.map-label').first()).toBeVisible()
  await page.getByRole('button', { name: map.zoomIn }).click()
  await expect(page.getByText(map.baseMissing)).toHaveCount(1)
})

/** A file of one district with so many corners that it has about 40 MB. */
async function largeBoundaryFile(): Promise<string> {
  const outlines = JSON.parse(await fs.readFile('lib/place/outlines.json', 'utf8')) as { code: string; ring: [number, number][] }[]
  const ring = outlines.find(({ code }) => code === 'jaunpur')?.ring ?? []
  const steps = Math.ceil(41e6 / 38 / ring.length)
  const dense = ring.flatMap(([lng, lat], i) => {
    const [nextLng, nextLat] = ring[i + 1] ?? [lng, lat]
    return i === ring.length - 1 ? [[lng, lat]] : Array.from({ length: steps }, (_, k) => [lng + ((nextLng - lng) * k) / steps, lat + ((nextLat - lat) * k) / steps])
  })
  const feature = { type: 'Feature', properties: { code: 'jaunpur', level: 'district', name_en: 'Jaunpur', name_hi: 'जौनपुर' }, geometry: { type: 'Polygon', coordinates: [dense] } }
  const file = path.join(stack.dataDir, 'large.geojson')
  await fs.writeFile(file, JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
  return file
}

test('an administrator uploads boundaries of 40 MB; a file beyond 50 MB is told to be too large', async ({ browser }) => {
  const desk = await (await browser.newContext({ baseURL: `http://localhost:${stack.port}` })).newPage()
  await desk.context().addCookies([{ name: 'lang', value: 'hi', domain: 'localhost', path: '/' }])
  await signIn(desk, 'admin')
  await desk.goto('/settings/boundaries')
  const file = await largeBoundaryFile()
  expect((await fs.stat(file)).size).toBeGreaterThan(38e6)
  await desk.getByLabel(boundary.file).setInputFiles(file)
  await desk.getByRole('button', { name: boundary.check }).click()
  // Reading it takes seconds, in which the desk answers everybody else.
  await expect(desk.getByText(boundary.reading)).toBeVisible({ timeout: 60_000 })
  expect((await page.request.get('/api/health')).status()).toBe(200)
  expect(await desk.getByText(boundary.reading).isVisible()).toBe(true)
  await expect(desk.getByText(boundary.checked)).toBeVisible({ timeout: 120_000 })
  await fs.truncate(file, 51 * 1024 * 1024)
  await desk.getByLabel(boundary.file).setInputFiles([])
  await desk.getByLabel(boundary.file).setInputFiles(file)
  await desk.getByRole('button', { name: boundary.check }).click()
  await expect(desk.getByText(boundary.problem({ problem: 'too_large' }))).toBeVisible()
  await desk.context().close()
})

test('an archive on the disk of the server is the base map, drawn in the browser, wide and narrow', async ({ browser }) => {
  await stack.stop()
  const archive = path.join(stack.dataDir, 'tiny.pmtiles')
  await fs.writeFile(archive, tinyArchive())
  stack = await startStack({ port: await freePort(), dataDir: stack.dataDir, env: { MAP_TILE_URL: archive, MAP_TILE_ATTRIBUTION: 'Own archive' } })
  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: `http://localhost:${stack.port}` })).newPage()
  await desk.context().addCookies([{ name: 'lang', value: 'hi', domain: 'localhost', path: '/' }])
  await signIn(desk, 'dig.varanasi')
  for (const width of [1440, 390]) {
    await desk.setViewportSize({ width, height: 900 })
    await desk.goto('/hotspots?weeks=52')
    await expect(desk.locator('.map .leaflet-control-attribution')).toContainText('Own archive')
    await expect.poll(() => basePixels(desk), { message: `land and water at ${width}`, timeout: 30_000 }).toBeGreaterThanOrEqual(2)
    await expect(desk.getByText(map.baseMissing)).toHaveCount(0)
    await desk.screenshot({ path: test.info().outputPath(`archive-${width}.png`) })
  }
})

/** How many colours the tiles of the archive have been drawn in. */
const basePixels = (desk: Page) =>
  desk.evaluate(() => {
    const colours = new Set<string>()
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.map .leaflet-tile-pane canvas')) {
      for (const part of [0.25, 0.75]) {
        const [r, g, b, a] = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height * part, 1, 1).data ?? []
        if (a === 255) colours.add(`${r} ${g} ${b}`)
      }
    }
    return colours.size
  })

test('nobody who is not signed in gets a tile', async ({ request }) => {
  expect((await request.get(`http://localhost:${stack.port}/tiles/8/186/109`)).status()).toBe(404)
})
