import { expect, test } from 'vitest'
import { referenceUnits } from '@/db/seed/reference'
import { boundary as en } from '@/lib/i18n/en/boundary'
import { boundary as hi } from '@/lib/i18n/hi/boundary'
import { readBoundaries } from './boundaries'
import { fitOf } from './boundary-fit'
import { outlines } from './outline'

const names = { jaunpur: ['Jaunpur', 'जौनपुर'], ghazipur: ['Ghazipur', 'गाजीपुर'], chandauli: ['Chandauli', 'चंदौली'] } as const
type Feature = { type: 'Feature'; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }

/** A file made of the approximate outlines, as an operator's might look. */
const file = (): { type: string; features: Feature[]; crs?: unknown } => ({
  type: 'FeatureCollection',
  features: Object.entries(names).map(([code, [nameEn, nameHi]]) => ({
    type: 'Feature',
    properties: { code: `UP-${code}`, level: 'district', name_en: nameEn, name_hi: nameHi, state: 'UP' },
    geometry: { type: 'Polygon', coordinates: [structuredClone(outlines.find((outline) => outline.code === code)?.ring ?? [])] },
  })),
})

function changed(change: (features: [Feature, Feature, Feature]) => void) {
  const given = file()
  change(given.features as [Feature, Feature, Feature])
  return readBoundaries(JSON.stringify(given))
}

test('a good file is taken, and what it holds beyond the known properties is named', () => {
  const read = readBoundaries(JSON.stringify(file()))
  expect(read).toMatchObject({ ok: true, dropped: ['state'] })
  if (!read.ok) return
  const fit = fitOf(read.divisions, referenceUnits())
  expect(fit.units).toHaveLength(3)
  expect(fit.strangers).toEqual([])
  expect(fit.places).toBeGreaterThan(400)
  expect(fit.inside / fit.places).toBeGreaterThan(0.95)
})

test('a district that is no unit of ours is named', () => {
  const read = changed(([first]) => {
    Object.assign(first.properties, { name_en: 'Gorakhpur', name_hi: 'गोरखपुर' })
  })
  expect(read.ok && fitOf(read.divisions, referenceUnits()).strangers).toEqual(['UP-jaunpur'])
})

type Ring = [number, number][]
const ringOf = (feature: Feature) => (feature.geometry.coordinates as Ring[])[0] as Ring

test.each<[string, string, (features: [Feature, Feature, Feature]) => void]>([
  [
    'swapped axes',
    'swapped',
    ([one]) => {
      for (const point of ringOf(one)) point.reverse()
    },
  ],
  ['a ring that stays open', 'ring_open', ([one]) => void ringOf(one).pop()],
  ['a ring of two points', 'ring_short', ([one]) => void ringOf(one).splice(2)],
  ['a point in Europe', 'outside', ([one]) => void ringOf(one).splice(1, 1, [8, 50])],
  [
    'coordinates that are words',
    'numbers',
    ([one]) => {
      ;(ringOf(one)[1] as unknown[]).fill('82')
    },
  ],
  [
    'a line instead of an area',
    'geometry',
    ([one]) => {
      one.geometry.type = 'LineString'
    },
  ],
  ['no code', 'code', ([one]) => void delete one.properties.code],
  [
    'an unknown level',
    'level',
    ([one]) => {
      one.properties.level = 'country'
    },
  ],
  [
    'no Hindi name',
    'names',
    ([one]) => {
      one.properties.name_hi = ' '
    },
  ],
  [
    'a day that is none',
    'days',
    ([one]) => {
      one.properties.valid_from = '2026-02-30'
    },
  ],
  [
    'a code twice',
    'twice',
    ([one, two]) => {
      two.properties.code = one.properties.code
    },
  ],
  [
    'one area over another',
    'overlap',
    ([one, two]) => {
      two.geometry = one.geometry
    },
  ],
])('%s is refused, and says so in both languages', (_, problem, change) => {
  const read = changed(change)
  expect(read).toMatchObject({ ok: false, problem })
  if (read.ok) return
  for (const words of [en, hi]) expect(words.problem(read)).toMatch(/UP-jaunpur|#1/)
  expect(en.problem(read)).not.toMatch(/\n|undefined/)
})

test.each([
  ['not_json', '{"type": "FeatureColl'],
  ['not_collection', '[]'],
  ['not_collection', '{"type":"Feature"}'],
  ['empty', '{"type":"FeatureCollection","features":[]}'],
  ['projected', JSON.stringify({ ...file(), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32644' } } })],
  ['too_large', ' '.repeat(50 * 1024 * 1024 + 1)],
])('%s: a file that is no such collection is refused as a whole', (problem, text) => {
  expect(readBoundaries(text)).toEqual({ ok: false, problem })
})

test('two sets of different times may cover the same land', () => {
  const read = changed(([one, two]) => {
    two.geometry = one.geometry
    one.properties.valid_to = '2025-12-31'
    two.properties.valid_from = '2026-01-01'
  })
  expect(read.ok).toBe(true)
})
