import fs from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { freePort } from '@/db/embedded'
import { insight as hi } from '@/lib/i18n/hi/insight'
import { type Stack, scratchDir, startStack } from '../stack'
import { signIn } from './sign-in'

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

test('nobody who is not signed in gets a tile', async ({ request }) => {
  expect((await request.get(`http://localhost:${stack.port}/tiles/8/186/109`)).status()).toBe(404)
})
