import { describe, expect, it } from 'vitest'
import { rangedPercent, shareRange, sharesDiffer } from './share'

describe('a share', () => {
  it('has the range of Wilson, wide where there are few and inside 0 to 1', () => {
    const rounded = (k: number, n: number) => {
      const range = shareRange({ k, n })
      return range ? [Number(range.low.toFixed(4)), Number(range.high.toFixed(4))] : null
    }
    // Newcombe 1998, table I, method 3.
    expect(rounded(81, 263)).toEqual([0.2553, 0.3662])
    expect(rounded(15, 148)).toEqual([0.0624, 0.1605])
    expect(rounded(0, 20)).toEqual([0, 0.1611])
    expect(rounded(1, 29)).toEqual([0.0061, 0.1718])
    expect(rounded(0, 0)).toBeNull()
    expect([rangedPercent({ k: 5, n: 11 }), rangedPercent({ k: 0, n: 0 })]).toEqual(['45 % (21–72)', null])
  })
})

describe('shares beside one another', () => {
  it('differ only where chance would seldom bring it', () => {
    expect(
      sharesDiffer([
        { k: 116, n: 352 },
        { k: 30, n: 109 },
        { k: 16, n: 63 },
      ]),
    ).toBe(false)
    expect(
      sharesDiffer([
        { k: 200, n: 352 },
        { k: 30, n: 109 },
        { k: 16, n: 63 },
      ]),
    ).toBe(true)
  })

  it('say nothing of few, of one alone, and of none', () => {
    expect(
      sharesDiffer([
        { k: 4, n: 8 },
        { k: 1, n: 5 },
      ]),
    ).toBeNull()
    expect(
      sharesDiffer([
        { k: 40, n: 80 },
        { k: 0, n: 0 },
      ]),
    ).toBeNull()
    expect(sharesDiffer([])).toBeNull()
  })

  it('are called different in about one of twenty when they are the same', () => {
    let [found, seed] = [0, 7]
    const draw = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return seed / 2 ** 32
    }
    const of = (n: number) => ({ n, k: Array.from({ length: n }, draw).filter((one) => one < 0.3).length })
    for (let turn = 0; turn < 1000; turn += 1) if (sharesDiffer([of(200), of(100), of(60)])) found += 1
    expect(found).toBeGreaterThan(20)
    expect(found).toBeLessThan(90)
  })
})
