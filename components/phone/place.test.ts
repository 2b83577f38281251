import { expect, it } from 'vitest'
import { pointOf } from './place'

it.each([
  ['25.7464, 82.6837', { lat: 25.7464, lng: 82.6837 }],
  [' 25.7464,82.6837 ', { lat: 25.7464, lng: 82.6837 }],
  ['25 82', { lat: 25, lng: 82 }],
  ['-33.9,18.4', { lat: -33.9, lng: 18.4 }],
])('%s is a point', (typed, point) => expect(pointOf(typed)).toEqual(point))

it.each(['', '25.7464', 'Jaunpur', '91, 10', '10, 181', '25.7464, 82.6837, 3'])('"%s" is none', (typed) => expect(pointOf(typed)).toBeNull())
