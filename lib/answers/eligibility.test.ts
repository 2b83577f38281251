import { expect, test } from 'vitest'
import { admissionRule as rule } from '@/db/seed/child/admission-rule'
import { type Asked, ageOn, bornBetween, classes, eligibility as decide, groups, isDay } from './eligibility'

const eligibility = (given: Asked) => decide(given, rule)

const asked = (given: Partial<Asked>): Asked => ({ born: '2022-06-15', wanted: 'nursery', group: 'ews', income: 300_000, ...given })

test('a child of three with an income below five lakh may stand for a nursery seat', () => {
  expect(eligibility(asked({}))).toMatchObject({ result: 'fits', age: { years: 3, months: 9 }, ages: { from: 3, to: 5 }, others: ['nursery'] })
})

test('the birthday on 31 March itself counts as completed, the day after does not', () => {
  expect(eligibility(asked({ born: '2023-03-31' })).result).toBe('fits')
  expect(eligibility(asked({ born: '2023-04-01' })).result).toBe('too_young')
})

test('who turns as old as the upper end on the very day is for the office to decide; a day older is too old', () => {
  expect(eligibility(asked({ born: '2021-03-31' })).result).toBe('edge')
  expect(eligibility(asked({ born: '2021-03-30' })).result).toBe('too_old')
  expect(eligibility(asked({ born: '2021-04-01' })).result).toBe('fits')
})

test('five lakh is still within, a rupee more is not, and only EWS is asked', () => {
  expect(eligibility(asked({ income: 500_000 })).result).toBe('fits')
  expect(eligibility(asked({ income: 500_001 })).result).toBe('income_over')
  expect(eligibility(asked({ income: null })).result).toBe('income_unknown')
  expect(eligibility(asked({ group: 'dg', income: null })).result).toBe('fits')
})

test('a child with special needs has two years more', () => {
  expect(eligibility(asked({ born: '2019-06-15', group: 'cwsn', income: null }))).toMatchObject({ result: 'fits', ages: { from: 3, to: 7 }, others: ['nursery', 'kg', 'first'] })
  expect(eligibility(asked({ born: '2019-06-15' })).result).toBe('too_old')
})

test('a child who is too old for one class is told the class that fits', () => {
  expect(eligibility(asked({ born: '2020-08-01' })).others).toEqual(['kg', 'first'])
})

test('a child born after the day is not born for this session', () => {
  expect(eligibility(asked({ born: '2026-05-01' })).result).toBe('not_born')
})

test('a birthday of 29 February is completed on 1 March of an ordinary year', () => {
  expect(ageOn('2020-02-29', '2023-02-28').years).toBe(2)
  expect(ageOn('2020-02-29', '2023-03-01').years).toBe(3)
})

test('only days of the calendar are days', () => {
  expect(['2022-02-30', '22-01-01', '2022-1-1', '', '1850-01-01', '2022-13-01'].filter(isDay)).toEqual([])
  expect(isDay('2022-02-28')).toBe(true)
})

test('whatever is asked, a child who fits is within the ages that are shown', () => {
  for (const wanted of classes) {
    for (const group of groups) {
      for (let year = 2014; year < 2027; year += 1) {
        const { result, age, ages } = eligibility(asked({ born: `${year}-07-01`, wanted, group }))
        expect(result === 'fits', `${wanted} ${group} ${year}`).toBe(age.years >= ages.from && age.years < ages.to)
      }
    }
  }
  expect(rule.expiresOn > rule.verifiedOn).toBe(true)
})

test('the days of birth that are named are exactly those that fit, also when the day is 29 February', () => {
  for (const onDay of ['2026-03-31', '2028-02-29', '2027-01-01']) {
    for (const ages of [rule.ages.general.nursery, rule.ages.cwsn.first, { from: 4, to: 8 }]) {
      const { first, last } = bornBetween(ages, onDay)
      for (let at = Date.parse(first) - 5 * 86_400_000; at <= Date.parse(last) + 5 * 86_400_000; at += 86_400_000) {
        const born = new Date(at).toISOString().slice(0, 10)
        const { years } = ageOn(born, onDay)
        expect(years >= ages.from && years < ages.to, `${born} on ${onDay}`).toBe(born >= first && born <= last)
      }
    }
  }
})
