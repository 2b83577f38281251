import { expect, it } from 'vitest'
import { freshCode, freshRef, readCode } from './reference'

it('makes codes of twelve Crockford symbols that differ', () => {
  const codes = Array.from({ length: 500 }, freshCode)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(codes).size).toBe(500)
})

it('reads every code it makes', () => {
  for (const code of Array.from({ length: 200 }, freshCode)) expect(readCode(code)).toBe(code)
})

it.each(['7k3m-q2xw-01vz', '7K3MQ2XW01VZ', ' 7k3m q2xw o1vz ', '7K3M–Q2XW–OLVZ', '७K३M-Q२XW-०१VZ', '7K3M.Q2XW.0iVZ', '７Ｋ３Ｍ-Q2XW-01VZ'])(
  'reads %s as people type it',
  (typed) => {
    expect(readCode(typed)).toBe('7K3M-Q2XW-01VZ')
  },
)

it.each(['', '7K3M-Q2XW-01V', '7K3M-Q2XW-01VZZ', '7K3M-Q2XW-01VU', 'मेरी शिकायत', '7K3M-Q2XW-01V*'])('refuses %s', (typed) => {
  expect(readCode(typed)).toBeNull()
})

it('names references in their fixed shape', () => {
  expect(freshRef()).toMatch(/^PS-[0-9A-HJKMNP-TV-Z]{6}$/)
})
