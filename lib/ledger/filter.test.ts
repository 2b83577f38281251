import { expect, test } from 'vitest'
import { ledgerHref, parseLedgerFilter } from './filter'

test('days are of India and both included', () => {
  const { filter } = parseLedgerFilter({ from: '2026-11-20', to: '2026-11-21' })
  expect(filter.from?.toISOString()).toBe('2026-11-19T18:30:00.000Z')
  expect(filter.to?.toISOString()).toBe('2026-11-21T18:30:00.000Z')
})

test('what cannot be read is left out', () => {
  const read = parseLedgerFilter({ action: "x'; drop", person: 'somebody', from: 'yesterday', to: ['2026-02-31'], before: '-1', after: 'a' })
  expect(read).toEqual({ action: '', person: '', from: '', to: '', filter: { person: 'people', before: undefined, after: undefined } })
})

test('turning a page keeps the conditions', () => {
  const read = parseLedgerFilter({ action: 'viewed', person: 'officer', before: '12' })
  expect(ledgerHref(read, { before: 7 })).toBe('/ledger?action=viewed&person=officer&before=7')
})

test('nothing asked for shows people without the clocks; a deed or everyone asked for shows the clocks too', () => {
  expect(parseLedgerFilter({}).filter.person).toBe('people')
  expect(parseLedgerFilter({ action: 'overdue' }).person).toBe('everyone')
  expect(parseLedgerFilter({ person: 'everyone' }).filter.person).toBe('everyone')
})
