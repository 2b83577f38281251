import { expect, test } from 'vitest'
import { roundTrip, visitOf } from './visit'

test('a visit that is sent round for its token still knows whom it was for and where to', () => {
  const visit = visitOf({ as: 'sp.jaunpur', next: '/complaints?q=a&group=all' })
  for (const callbackUrl of [roundTrip(visit), `http://localhost:3000${roundTrip(visit)}`]) expect(visitOf({ callbackUrl })).toEqual(visit)
})

test('one for nobody in particular goes where it was going', () => {
  expect(visitOf({})).toEqual({ target: '/today', as: undefined, error: undefined })
  expect(visitOf({ callbackUrl: roundTrip(visitOf({ next: '/trends' })) }).target).toBe('/trends')
})

test('an address that cannot be read is left to next-auth', () => expect(visitOf({ callbackUrl: 'http://' }).target).toBe('http://'))
