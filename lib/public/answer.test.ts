import { describe, expect, it } from 'vitest'
import { atLeast, padded } from './answer'

const page = (inside: string) => `<!doctype html><html><body>${inside}</body></html>`

describe('padding', () => {
  it('brings pages of every length under the least to that same length', () => {
    const lengths = [0, 1, 100, 3000, 8100].map((length) => Buffer.byteLength(padded(page('क'.repeat(length / 3)), 8192)))
    expect(new Set(lengths)).toEqual(new Set([8192]))
  })

  it('goes on in steps of 4 KiB', () => {
    expect(Buffer.byteLength(padded(page('x'.repeat(9000)), 8192))).toBe(12_288)
  })

  it('adds one comment that nothing ends early, and no two alike', () => {
    const fillings = Array.from({ length: 50 }, () => padded(page(''), 4096))
    for (const html of fillings) expect(html.match(/--/g)).toHaveLength(2)
    expect(new Set(fillings).size).toBe(50)
  })
})

it('an answer that is ready early waits', async () => {
  let ended = false
  const answer = atLeast(60, async () => 'early').then((value) => {
    ended = true
    return value
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(ended).toBe(false)
  expect(await answer).toBe('early')
})
