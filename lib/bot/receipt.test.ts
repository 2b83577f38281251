import fc from 'fast-check'
import { expect, it } from 'vitest'
import { below, type DeliveryState } from './receipt'

const state = fc.constantFrom<DeliveryState>('queued', 'sending', 'sent', 'delivered', 'read', 'failed')
const raised = (from: DeliveryState, to: DeliveryState) => (below(to).includes(from) ? to : from)
const all = (states: DeliveryState[]) => states.reduce(raised, 'queued')

it('never lets a late receipt take a message down the ladder', () => {
  expect(raised('delivered', 'sent')).toBe('delivered')
  expect(raised('read', 'delivered')).toBe('read')
  expect(raised('delivered', 'failed')).toBe('delivered')
  expect(raised('sent', 'failed')).toBe('failed')
  expect(raised('failed', 'delivered')).toBe('delivered')
})

it('ends at the same state in whatever order and however often receipts come', () => {
  fc.assert(fc.property(fc.array(state), (states) => all(states) === all([...states, ...states].reverse())))
})
