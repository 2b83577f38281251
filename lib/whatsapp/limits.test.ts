import { describe, expect, it } from 'vitest'
import { outgoingShape } from '@/e2e/fake-graph/send-shape'
import { overLimit } from './limits'
import { render } from './render'
import { pause, verdictOf } from './verdict'

const button = { id: 'a', title: 'Yes' }
const row = (n: number) => ({ id: `r${n}`, title: `Row ${n}` })

describe('limits', () => {
  it.each([
    { body: 'hello' },
    { body: 'x'.repeat(4096) },
    { body: 'x'.repeat(1024), buttons: [button, { id: 'b', title: 'x'.repeat(20) }] },
    { body: 'x'.repeat(4096), list: { label: 'Choose', rows: Array.from({ length: 10 }, (_, n) => row(n)) } },
    { body: 'Where?', askPin: true },
  ])("case %# can be sent, and Meta's own shape takes it", (say) => {
    expect(overLimit(say)).toEqual([])
    expect(outgoingShape.safeParse(render({ say }, { phone: '919811100001' }, 'phone', 'id')).success).toBe(true)
  })

  it.each([
    { body: '' },
    { body: 'x'.repeat(4097) },
    { body: 'x'.repeat(1025), buttons: [button] },
    { body: 'a', buttons: [] },
    { body: 'a', buttons: [button, { ...button, id: 'b' }] },
    { body: 'a', buttons: [button, { id: 'a', title: 'No' }] },
    { body: 'a', buttons: [{ id: 'a', title: 'x'.repeat(21) }] },
    { body: 'a', buttons: [1, 2, 3, 4].map((n) => ({ id: `${n}`, title: `${n}` })) },
    { body: 'a', list: { label: 'x'.repeat(21), rows: [row(1)] } },
    { body: 'a', list: { label: 'x', rows: Array.from({ length: 11 }, (_, n) => row(n)) } },
    { body: 'a', list: { label: 'x', rows: [{ id: 'a', title: 'मादक पदार्थों की बिक्री की' }] } },
    { body: 'a', list: { label: 'x', rows: [{ ...row(1), description: 'x'.repeat(73) }] } },
    { body: 'a', list: { label: 'x', rows: [row(1), row(1)] } },
    { body: 'a', buttons: [button], askPin: true },
  ])('case %# is refused', (say) => {
    expect(overLimit(say)).not.toEqual([])
  })
})

describe('an address', () => {
  const say = { body: 'a' }
  const both = { phone: '919811100001', userId: 'IN.1' }

  it('is the phone with a plus, or the business-scoped id where that is wanted or all there is', () => {
    expect(render({ say }, both, 'phone', 'x')).toMatchObject({ to: '+919811100001' })
    expect(render({ say }, both, 'recipient', 'x')).toMatchObject({ recipient: 'IN.1' })
    expect(render({ say }, { userId: 'IN.1' }, 'phone', 'x')).toMatchObject({ recipient: 'IN.1' })
    expect(render({ say }, { phone: '1' }, 'recipient', 'x')).toMatchObject({ to: '+1' })
  })
})

describe('errors of the Graph API', () => {
  it.each([
    [131047, 400, 'window'],
    [130429, 429, 'retry'],
    [131056, 400, 'retry'],
    [131026, 400, 'give_up'],
    [132000, 400, 'bug'],
    [190, 401, 'alarm'],
    [219, 403, 'alarm'],
    [131042, 400, 'alarm'],
    [null, 503, 'retry'],
    [987654, 500, 'retry'],
    [null, 401, 'alarm'],
    [987654, 400, 'bug'],
  ] as const)('%s with status %i: %s', (code, status, verdict) => {
    expect(verdictOf(code, status)).toBe(verdict)
  })

  it('are tried again ever more slowly, up to half an hour', () => {
    expect([1, 2, 3].map((tries) => pause('retry', 131056, tries))).toEqual([4000, 16_000, 64_000])
    expect(pause('retry', 130429, 3)).toBe(8000)
    expect(pause('retry', null, 50)).toBe(1_800_000)
    expect(pause('alarm', 190, 1)).toBe(120_000)
  })
})
