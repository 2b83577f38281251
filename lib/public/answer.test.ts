import { afterEach, describe, expect, it, vi } from 'vitest'
import { inSteps, pace, padded } from './answer'

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

describe('the time of an answer', () => {
  /** The instant at which work of so many milliseconds is answered. */
  async function answeredAt(took: number): Promise<number> {
    let clock = 1000
    vi.spyOn(pace, 'now').mockImplementation(() => clock)
    vi.spyOn(pace, 'wait').mockImplementation(async (milliseconds) => {
      clock += milliseconds
    })
    await inSteps(400, async () => {
      clock += took
    })
    return clock - 1000
  }
  afterEach(() => vi.restoreAllMocks())

  it.each([0, 1, 7.25, 399, 400])('is one step after the start for work of %s ms', async (took) => expect(await answeredAt(took)).toBe(400))
  it.each([401, 650, 800])('is two steps after it for work of %s ms', async (took) => expect(await answeredAt(took)).toBe(800))

  it('is not before the wait is over', async () => {
    let over = () => {}
    vi.spyOn(pace, 'wait').mockReturnValue(
      new Promise((resolve) => {
        over = resolve
      }),
    )
    let ended = false
    const answer = inSteps(400, async () => 'early').finally(() => {
      ended = true
    })
    await new Promise((done) => setImmediate(done))
    expect(ended).toBe(false)
    over()
    expect(await answer).toBe('early')
  })
})
