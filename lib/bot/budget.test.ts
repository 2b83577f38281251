import { expect, it } from 'vitest'
import type { Person } from '@/lib/vault/person'
import { countFiled, mayFile, spend } from './budget'

const minute = 60_000
const day = 24 * 60 * minute
const somebody = (): Person => ({
  address: {},
  conversation: null,
  officer: {},
  complaints: [],
  lastHeardAt: 0,
  pace: { from: 0, count: 0 },
  filed: [],
  warned: false,
  muted: false,
  held: [],
})

it('lets a whole report through, warns a machine once, and listens again after ten minutes', () => {
  const person = somebody()
  const verdicts = Array.from({ length: 130 }, (_, at) => spend(person, day + at * 100))
  expect(verdicts.slice(0, 120).every((verdict) => verdict === 'full')).toBe(true)
  expect(verdicts.slice(120)).toEqual(['warn', ...Array.from({ length: 9 }, () => 'silent')])
  expect(spend(person, day + 11 * minute)).toBe('full')
})

it('gives weight to the first three reports of a day and to one event once', () => {
  const person = somebody()
  expect(['a', 'a', 'b', 'c'].map((event, at) => countFiled(person, at, event))).toEqual([true, false, true, false])
  expect(countFiled(person, day + 10, 'a')).toBe(true)
})

it('spares the desk after ten reports in a day', () => {
  const person = somebody()
  for (let at = 0; at < 10; at += 1) {
    expect(mayFile(person, at)).toBe(true)
    countFiled(person, at, `event ${at}`)
  }
  expect(mayFile(person, 11)).toBe(false)
  expect(mayFile(person, day + 11)).toBe(true)
})
