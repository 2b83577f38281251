import { expect, it } from 'vitest'
import { attended } from './attended'

const minutes = (count: number) => count * 60_000

it('a page that was touched within five minutes asks for news', () => {
  expect([0, minutes(1), minutes(5) - 1].map((still) => attended('visible', still))).toEqual([true, true, true])
})

it('after five minutes without a touch it asks no more, and again at the next touch', () => {
  expect([minutes(5), minutes(60), 0].map((still) => attended('visible', still))).toEqual([false, false, true])
})

it('in the background it never asks, however lately it was touched', () => {
  expect([0, minutes(1)].map((still) => attended('hidden', still))).toEqual([false, false])
})
