import { expect, it } from 'vitest'
import { placesOf, pointOf } from './place'

it.each([
  ['25.7464, 82.6837', { lat: 25.7464, lng: 82.6837 }],
  [' 25.7464,82.6837 ', { lat: 25.7464, lng: 82.6837 }],
  ['25 82', { lat: 25, lng: 82 }],
  ['-33.9,18.4', { lat: -33.9, lng: 18.4 }],
])('%s is a point', (typed, point) => expect(pointOf(typed)).toEqual(point))

it.each(['', '25.7464', 'Jaunpur', '91, 10', '10, 181', '25.7464, 82.6837, 3'])('"%s" is none', (typed) => expect(pointOf(typed)).toBeNull())

it('a phone that writes to Bal Mitra is offered places of Delhi, and one beyond', () => {
  const [bal, satark] = [placesOf('bal'), placesOf('satark')]
  expect(bal.filter(({ outside }) => outside)).toHaveLength(1)
  expect(bal.filter(({ outside, lat, lng }) => !outside && (lat < 28.4 || lat > 28.9 || lng < 76.8 || lng > 77.4))).toEqual([])
  expect(satark.map(({ name }) => name.en)).not.toEqual(expect.arrayContaining([bal[0]?.name.en]))
})
