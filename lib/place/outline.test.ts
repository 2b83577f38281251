import fs from 'node:fs'
import { expect, test } from 'vitest'
import { makeOutlines, printedOutlines } from '@/db/seed/outlines'
import { outlines } from './outline'
import points from './points.fixture.json'
import { extent, isInside } from './polygon'

const area = (code: string) => [[outlines.find((outline) => outline.code === code)?.ring ?? []]]

test('the outlines are what the gazetteer makes of them', { timeout: 60_000 }, () => {
  expect(fs.readFileSync(new URL('./outlines.json', import.meta.url), 'utf8')).toBe(printedOutlines(makeOutlines()))
})

test('known places lie inside the outline of their district and outside the others', () => {
  const places = points.range as [string, number, number, string][]
  const wrong = places.filter(([, lat, lng, district]) =>
    ['jaunpur', 'ghazipur', 'chandauli', 'varanasi'].some((code) => isInside(area(code), lng, lat) !== (code === district.toLowerCase())),
  )
  expect(wrong.map(([name]) => name)).toEqual([])
})

test('each outline is one closed ring about as large as its district', () => {
  const official = { jaunpur: 4038, ghazipur: 3377, chandauli: 2541, varanasi: 1535 }
  for (const [code, km2] of Object.entries(official)) {
    const ring = area(code)[0]?.[0] ?? []
    expect(ring[0]).toEqual(ring.at(-1))
    const drawn = extent(area(code)) * 111.195 ** 2 * Math.cos((25.5 * Math.PI) / 180)
    expect(drawn / km2, code).toBeGreaterThan(0.85)
    expect(drawn / km2, code).toBeLessThan(1.15)
  }
})

test('the outlines are small enough to travel with the map', () => {
  expect(fs.statSync(new URL('./outlines.json', import.meta.url)).size).toBeLessThan(30_000)
})
