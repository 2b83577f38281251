import fs from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
let server: http.Server
let base = ''
let folder = ''

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-tiles-'))
  await fs.writeFile(path.join(folder, 'range.pmtiles'), Buffer.from('PMTiles-0123456789'))
  server = http.createServer((request, response) => {
    if (request.url === '/1/2/3.png') response.writeHead(200, { 'content-type': 'image/png' }).end(png)
    else if (request.url === '/1/2/4.png') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>busy</p>')
    else response.writeHead(503).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await fs.rm(folder, { recursive: true })
})

/** The module with an environment of its own: the environment is read once. */
async function withSource(source: string) {
  vi.resetModules()
  vi.stubEnv('MAP_TILE_URL', source)
  return import('./tiles')
}

test('a tile is fetched by this server, and only a picture is passed on', async () => {
  const { tile, tileSource } = await withSource(`${base}/{z}/{x}/{y}.png`)
  expect(tileSource()).toMatchObject({ kind: 'tiles', url: '/tiles/{z}/{x}/{y}' })
  const good = await tile([1, 2, 3])
  expect([good.status, good.headers.get('content-type'), Buffer.from(await good.arrayBuffer()).equals(png)]).toEqual([200, 'image/png', true])
  expect((await tile([1, 2, 4])).status).toBe(502)
  expect((await tile([1, 2, 5])).status).toBe(502)
})

test('an archive on this machine is read in the ranges that its reader asks for', async () => {
  const { archive, tileSource } = await withSource(path.join(folder, 'range.pmtiles'))
  expect(tileSource()).toMatchObject({ kind: 'archive', url: '/tiles/base.pmtiles' })
  const part = await archive('bytes=0-6')
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 0-6/18', 'PMTiles'])
  expect(await (await archive('bytes=8-')).text()).toBe('0123456789')
  expect((await archive('bytes=90-99')).status).toBe(416)
  expect((await archive('bytes=a-b')).status).toBe(416)
})

test('without a source there are no tiles, and an archive that is gone is not found', async () => {
  expect((await withSource('')).tileSource()).toBeNull()
  const { archive, tile } = await withSource(path.join(folder, 'none.pmtiles'))
  expect((await archive(null)).status).toBe(404)
  expect((await tile([1, 2, 3])).status).toBe(404)
})

test('an address that is neither stops the start', async () => {
  await expect(withSource('https://tiles.example/map').then(({ tileSource }) => tileSource())).rejects.toThrow(/MAP_TILE_URL must be like/)
})
