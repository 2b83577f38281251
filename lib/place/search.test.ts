import { expect, test } from 'vitest'
import { referenceUnits } from '@/db/seed/reference'
import { cellOf } from './cells'
import { placeSearch } from './index'
import points from './points.fixture.json'
import type { Unit } from './types'
import variants from './variants.fixture.json'

const units = referenceUnits().filter(({ validTo }) => validTo === null)
const search = placeSearch(units, 'satark')
const idOf = (code: string) => units.find((unit) => unit.code === code)?.id ?? 0
const thanas = units.filter((unit) => unit.kind === 'thana' && unit.territorial)

test.each([...variants.latin, ...variants.hindi])('%s is understood as %s', (typed, meant) => {
  expect(search.find(String(typed))[0]?.nameEn).toBe(meant)
})

test.each(thanas.map((thana) => [thana.nameHi, thana.nameEn, thana] as const))('%s and %s find their thana first within its district', (hindi, english, thana) => {
  const within = { districtId: thana.districtId ?? 0 }
  expect(search.find(hindi, within)[0]?.key).toBe(thana.code)
  expect(search.find(english, within)[0]?.key).toBe(thana.code)
})

test('Hindi names find thanas by sound alone, without any Hindi spelling on record, 64 times of 69', () => {
  const latinOnly = units.map((unit): Unit => ({ ...unit, nameHi: unit.nameEn, aliases: [] }))
  const bySound = placeSearch(latinOnly, 'satark')
  const found = thanas.filter((thana) => bySound.find(thana.nameHi, { districtId: thana.districtId ?? 0 })[0]?.nameEn === thana.nameEn)
  expect(found.length).toBeGreaterThanOrEqual(64)
})

test.each(['hello', 'मदद', 'नमस्ते', 'पता नहीं', 'police', 'asdfgh', 'sharab bik rahi hai', 'Lucknow', '...', '', '12345'])('%s is not taken for a place', (typed) => {
  expect(search.find(typed)).toEqual([])
})

test('a place is found inside a sentence', () => {
  expect(search.find('केराकत बाजार के पास एक घर में')[0]?.key).toBe('jaunpur/kerakat')
  expect(search.find('कल रात जलालपुर से चंदवक जाते हुए ट्रक में').map(({ key }) => key)).toEqual(expect.arrayContaining(['jaunpur/jalalpur', 'jaunpur/chandwak']))
})

test('the beginning of a name is enough', () => {
  expect(search.find('kera')[0]?.key).toBe('jaunpur/kerakat')
})

test('namesakes are all shown, with what tells them apart', () => {
  const found = search.find('रामपुर')
  expect(found.map(({ nameEn, withinEn }) => `${nameEn}, ${withinEn}`)).toEqual(['Rampur, Jaunpur', 'Rampur, Saidpur, Ghazipur', 'Rampur, Sadar, Chandauli'])
})

test('the chosen district goes first, and a district named in the message is the only one', () => {
  expect(search.find('Rampur', { districtId: idOf('ghazipur') })[0]?.place.districtId).toBe(idOf('ghazipur'))
  expect(new Set(search.find('rampur, ghazipur').map(({ place }) => place.districtId))).toEqual(new Set([idOf('ghazipur')]))
  expect(search.find('कोतवाली जौनपुर').map(({ key }) => key)).toEqual(['jaunpur/kotwali-sadar'])
})

test('no more than the limit is shown', () => {
  expect(search.find('pur', { limit: 2 }).length).toBeLessThanOrEqual(2)
  expect(search.find('Mahila Thana')).toHaveLength(3)
})

test('a thana carries its district, a village with a position its cell, one without only its PIN code’s precision', () => {
  expect(search.find('Kerakat')[0]?.place).toEqual({ districtId: idOf('jaunpur'), thanaId: idOf('jaunpur/kerakat'), precision: 'thana' })
  expect(search.find('Manihari')[0]?.place).toEqual({
    districtId: idOf('ghazipur'),
    thanaId: idOf('ghazipur/shadiabad'),
    precision: 'village',
    h3R9: cellOf(25.6732, 83.4183),
    text: 'Manihari',
  })
  expect(search.find('Bathawar')[0]?.place).toEqual({ districtId: idOf('chandauli'), precision: 'pincode', text: 'Bathawar' })
})

test('a PIN code in digits of any script finds its district, and no point on the map', () => {
  for (const typed of ['222142', '२२२१४२', 'पिन 222 142']) {
    expect(search.find(typed)).toEqual([
      {
        key: 'pin:222142',
        kind: 'pincode',
        nameEn: '222142',
        nameHi: '222142',
        withinEn: 'Kerakat, Jaunpur',
        withinHi: 'केराकत, जौनपुर',
        place: { districtId: idOf('jaunpur'), precision: 'pincode', text: '222142' },
      },
    ])
  }
})

test('a PIN code partly in a neighbouring district offers only what is served, and one wholly outside offers nothing', () => {
  expect(search.find('221115').map(({ key, withinEn }) => [key, withinEn])).toEqual([['pin:221115', 'Sakaldiha, Chandauli']])
  expect(search.find('221001')).toEqual([])
})

test('every match is found again by its key', () => {
  for (const typed of ['Kerakat', 'रामपुर', 'Manihari', '222142', 'Jaunpur']) {
    for (const match of search.find(typed)) expect(search.byKey(match.key)).toEqual(match)
  }
  expect(search.byKey('gz:99999')).toBeUndefined()
})

test('a unit gone from the list is gone from the search', () => {
  const without = placeSearch(
    units.filter((unit) => unit.code !== 'jaunpur/kerakat'),
    'satark',
  )
  expect(without.byKey('jaunpur/kerakat')).toBeUndefined()
  expect(without.find('Kerakat').every(({ kind }) => kind === 'village')).toBe(true)
})

test('thanas are listed in Hindi order, those without a territory last', () => {
  const listed = search.thanas(idOf('chandauli')).map(({ nameHi }) => nameHi)
  expect(listed).toHaveLength(16)
  expect(listed.slice(0, 3)).toEqual(['अलीनगर', 'इलिया', 'कंदवा'])
  expect(listed.at(-1)).toBe('महिला थाना')
})

test('names come in the language asked for', () => {
  expect(search.name(idOf('jaunpur/kerakat'), 'hi')).toBe('केराकत')
  expect(search.name(idOf('jaunpur/kerakat'), 'en')).toBe('Kerakat')
  expect(search.name(-1, 'en')).toBe('')
})

test('a child-rights district is found by the name of a sub-division', () => {
  const delhi = placeSearch(units, 'bal')
  expect(delhi.districts).toHaveLength(13)
  expect(delhi.find('कालकाजी')[0]?.key).toBe('delhi/south-east')
  expect(delhi.find('Shahdara')[0]?.key).toBe('delhi/north-east')
  expect(delhi.find('Kerakat')).toEqual([])
})

const districtAt = (lat: number, lng: number) => {
  const found = search.at(lat, lng)
  return found.inside ? search.name(found.place.districtId, 'en') : found.districtEn
}

test.each(points.range)('%s, a pin at %d, %d, is in %s', (_, lat, lng, district) => {
  expect(districtAt(Number(lat), Number(lng))).toBe(district)
})

test.each(points.delhi)('%s, a pin at %d, %d, is in Delhi', (_, lat, lng) => {
  expect(districtAt(Number(lat), Number(lng))).toBe('Delhi')
})

test('a pin inside the range has its cell and the thana whose seat is near', () => {
  expect(search.at(25.6375, 82.9168)).toEqual({
    inside: true,
    place: { districtId: idOf('jaunpur'), thanaId: idOf('jaunpur/kerakat'), precision: 'pin', h3R9: cellOf(25.6375, 82.9168) },
    nearEn: 'Kerakat',
    nearHi: 'केराकत',
  })
})

test('far from every seat no thana is named, only what is nearest', () => {
  const found = search.at(24.74, 83.2)
  expect(found).toMatchObject({ inside: true, nearEn: 'Naugarh', place: { districtId: idOf('chandauli') } })
  expect(found.inside && found.place.thanaId).toBeUndefined()
})

test.each([
  ['latitude and longitude in the wrong order', 82.68, 25.74],
  ['not a number', Number.NaN, 82.68],
  ['endless', Number.POSITIVE_INFINITY, 82.68],
  ['null island', 0, 0],
  ['London', 51.5, -0.12],
  ['a place too far from any that is known', 26.85, 80.95],
])('%s is nobody’s', (_, lat, lng) => {
  expect(search.at(lat, lng)).toEqual({ inside: false, districtEn: null, districtHi: null })
})
