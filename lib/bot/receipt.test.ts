import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DeliveryState, raised } from './receipt'

const state = fc.constantFrom<DeliveryState>('queued', 'sending', 'sent', 'delivered', 'read', 'failed')
const all = (states: DeliveryState[]) => states.reduce(raised, 'queued')

it('never lets a late receipt take a message down the ladder', () => {
  expect(raised('delivered', 'sent')).toBe('delivered')
  expect(raised('read', 'delivered')).toBe('read')
  expect(raised('delivered', 'failed')).toBe('delivered')
  expect(raised('sent', 'failed')).toBe('failed')
})

it('ends at the same state in whatever order and however often receipts come', () => {
  fc.assert(fc.property(fc.array(state), (states) => all(states) === all([...states, ...states].reverse())))
})
