import fs from 'node:fs'
import { expect, test } from 'vitest'
import { makeGazetteer, printed } from '@/db/seed/gazetteer'
import { gazetteer } from './gazetteer'

test('the gazetteer is what its sources make of it', { timeout: 120_000 }, () => {
  expect(fs.readFileSync(new URL('./gazetteer.json', import.meta.url), 'utf8')).toBe(printed(makeGazetteer()))
})

test('no place sits on a coordinate that stands for a whole district', () => {
  const placeholders = ['25.7461,82.5759', '25.6226,83.5562', '25.1377,83.261', '25.3887,82.9177']
  const positions = gazetteer.places.map(([, , , , lat, lng]) => `${lat},${lng}`)
  expect(positions.filter((position) => placeholders.includes(position))).toEqual([])
})

test('towns that the postal list misplaces by 18 to 44 km are where they are', () => {
  const at = (name: string) => gazetteer.places.find((place) => place[0] === name)?.slice(4)
  expect(at('Chakia')).toEqual([25.0489, 83.2215])
  expect(at('Ghazipur')).toEqual([25.5833, 83.5853])
  expect(at('Alinagar')).toEqual([])
})

test('it is small enough to keep in memory', () => {
  expect(fs.statSync(new URL('./gazetteer.json', import.meta.url)).size).toBeLessThan(250_000)
})
