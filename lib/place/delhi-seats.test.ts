import { expect, it } from 'vitest'
import { referenceUnits } from '@/db/seed/reference'
import { placeSearch } from '.'
import { delhiDistrict } from './delhi-seats'

const places = placeSearch(
  referenceUnits().filter(({ code }) => !code.startsWith('delhi-2012/')),
  'bal',
)
const codeOf = (id: number | undefined) => places.unit(id ?? 0)?.code

it.each([
  ['Dwarka Sector 10', 28.5815, 77.0573, 'delhi/south-west'],
  ['Connaught Place', 28.6315, 77.2167, 'delhi/new-delhi'],
  ['Rohini Sector 7', 28.7055, 77.1173, 'delhi/north-west'],
  ['Mayur Vihar', 28.6093, 77.2958, 'delhi/east'],
  ['Saket', 28.5245, 77.2066, 'delhi/south'],
  ['Narela', 28.8527, 77.0929, 'delhi/outer-north'],
])('finds the district of %s', (_, lat, lng, district) => {
  expect(places.at(lat, lng)).toMatchObject({ inside: true })
  expect(typeof delhiDistrict(lat, lng)).toBe('string')
  if (district !== 'delhi/north-west' && district !== 'delhi/new-delhi') expect(delhiDistrict(lat, lng)).toBe(district)
})

it('finds localities and PIN codes of Delhi in one of its thirteen districts', () => {
  for (const typed of ['Laxmi Nagar', 'Janakpuri', 'Vasant Vihar', 'Shahdara', 'शाहदरा', '110085', '110092']) {
    const [first] = places.find(typed)
    expect(codeOf(first?.place.districtId), typed).toMatch(/^delhi\//)
  }
  expect(places.at(25.75, 82.69).inside).toBe(false)
})

it.each(['Shahdara', 'shahdara district', 'शाहदरा'])('offers every district that has a part of the former one: %s', (typed) => {
  const found = places.find(typed, { limit: 3 }).map(({ place }) => codeOf(place.districtId))
  expect(found).toEqual(expect.arrayContaining(['delhi/north-east', 'delhi/east']))
})

it.each([
  ['North Delhi', ['north', 'outer-north', 'central-north']],
  ['उत्तरी दिल्ली', ['north', 'outer-north', 'central-north']],
  ['West Delhi', ['west', 'central', 'outer-north']],
  ['central delhi', ['central', 'old-delhi', 'north']],
  ['new delhi', ['new-delhi', 'south-west']],
  ['North West Delhi', ['north-west', 'central-north', 'outer-north']],
])('asks which is meant by a name that had other bounds until 2025: %s', (typed, codes) => {
  const found = places.find(typed, { limit: 3 })
  expect(found.map(({ key }) => key).filter((key) => key.startsWith('delhi/'))).toEqual(expect.arrayContaining(codes.map((code) => `delhi/${code}`)))
  expect(found.find(({ key }) => key === `delhi/${codes[0]}`)?.withinEn).not.toContain('Commission')
})

it('takes a name whose bounds stayed for the district of that name', () => {
  expect(places.find('South East Delhi')[0]?.key).toBe('delhi/south-east')
  expect(places.find('East Delhi')[0]?.key).toBe('delhi/east')
})
