import fc from 'fast-check'
import { gridDisk } from 'h3-js'
import { expect, test } from 'vitest'
import { random } from '@/db/seed/random'
import { classOf } from './class-of-cell'
import { concentration } from './concentration'
import { excess } from './excess'
import { type Domain, domainOf, sum } from './grid'
import { scan } from './scan'
import { adjusted } from './tests-of-many'
import { mannKendall, trends } from './trend'
import { weeklyLimit } from './weekly-limit'

const centre = '873c16d53ffffff'
const domain: Domain = domainOf(gridDisk(centre, 9), (cell) => gridDisk(cell, 1))
const weeks = 12

/** Reports thrown at random over cells and weeks, all equally likely. */
function uniform(seed: number, reports: number): number[][] {
  const draw = random(seed)
  const weekly = domain.cells.map(() => new Array<number>(weeks).fill(0))
  for (let made = 0; made < reports; made += 1) {
    const row = weekly[draw.below(weekly.length)]
    const week = draw.below(weeks)
    if (row) row[week] = (row[week] ?? 0) + 1
  }
  return weekly
}

function planted(seed: number): number[][] {
  const weekly = uniform(seed, 400)
  for (const cell of [0, 1, 2]) {
    const row = weekly[cell]
    if (row) row[weeks - 1] = (row[weeks - 1] ?? 0) + 7
  }
  return weekly
}

test('a map without any hotspot names a hot cell in at most 5 % of 200 seeds', () => {
  const named = Array.from({ length: 200 }, (_, seed) => concentration(domain, uniform(seed + 1, 300).map(sum)).q.some((q) => q < 0.05))
  expect(named.filter(Boolean).length).toBeLessThanOrEqual(10)
})

test('a map without anything new marks a cell as new in at most 5 % of 200 seeds', () => {
  const named = Array.from({ length: 200 }, (_, seed) => excess(domain, uniform(seed + 1, 600)).relative.q.some((q) => q !== null && q < 0.05))
  expect(named.filter(Boolean).length).toBeLessThanOrEqual(10)
})

test('a planted cluster of the last week is found by the scan and by the weekly excess', () => {
  const weekly = planted(7)
  const clusters = scan(domain, weekly, { radius: 3, weeks: 4, permutations: 199, seed: 3 }).filter(({ p }) => p <= 0.05)
  expect(clusters[0]?.cells).toEqual(expect.arrayContaining([domain.cells[0]]))
  expect(excess(domain, weekly).relative.q[0]).toBeLessThan(0.05)
})

test('the scan gives the same clusters for the same seed', () => {
  const options = { radius: 2, weeks: 3, permutations: 199, seed: 11 }
  expect(scan(domain, planted(3), options)).toEqual(scan(domain, planted(3), options))
})

test('the order in which cells are listed changes nothing', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        domain.cells.map((_, i) => i),
        { minLength: domain.cells.length },
      ),
      (order) => {
        const weekly = planted(5)
        const shuffled = domainOf(
          order.map((i) => domain.cells[i] ?? ''),
          (cell) => gridDisk(cell, 1),
        )
        const moved = order.map((i) => weekly[i] ?? [])
        const [straight, turned] = [concentration(domain, weekly.map(sum)), concentration(shuffled, moved.map(sum))]
        const [rise, risen] = [trends(domain, weekly), trends(shuffled, moved)]
        for (const [place, i] of order.entries()) {
          expect(turned.z[place]).toBeCloseTo(straight.z[i] ?? Number.NaN, 9)
          expect(turned.q[place]).toBeCloseTo(straight.q[i] ?? Number.NaN, 9)
          expect(risen.share[place]?.z).toBeCloseTo(rise.share[i]?.z ?? Number.NaN, 9)
        }
      },
    ),
    { numRuns: 20 },
  )
})

test('when all reports triple over the weeks, shares do not call any place rising', () => {
  const draw = random(4)
  const weekly = domain.cells.map(() => Array.from({ length: weeks }, (_, week) => (draw.chance((week + 4) / 40) ? 1 : 0)))
  expect(trends(domain, weekly).shareQ.some((q) => q !== null && q < 0.05)).toBe(false)
})

test('nothing reported means nothing tested', () => {
  const none = domain.cells.map(() => new Array<number>(weeks).fill(0))
  expect(concentration(domain, none.map(sum)).z.every((z) => z === 0)).toBe(true)
  expect(scan(domain, none, { radius: 2, weeks: 2, permutations: 199, seed: 1 })).toEqual([])
  expect(mannKendall([0, 0, 0]).p).toBe(1)
})

test('adjusted p values keep what was not tested apart and never exceed one', () => {
  expect(adjusted([0.01, null, 0.04, 0.03])).toEqual([0.03, null, 0.04, 0.04])
  expect(adjusted([0.9, 0.95])).toEqual([0.95, 0.95])
})

test.each([
  [[false, false, false, false, false, true], 0, 1, 'new'],
  [[true, false, false, true, false, true], 0, 1, 'recurring'],
  [[true, true, true, true, false, true], 0, 1, 'persistent'],
  [[true, true, true, true, true, true], 3, 0.01, 'intensifying'],
  [[true, true, true, true, true, true], -3, 0.01, 'diminishing'],
  [[true, true, true, false, false, false], 0, 1, 'historical'],
  [[true, true, false, false, false, false], 0, 1, 'none'],
] as const)('blocks %j with trend %d are %s', (hot, z, q, kind) => {
  expect(classOf([...hot], { z, q })).toBe(kind)
})

test('a weekly series needs eight weeks before it can alarm, and then alarms on a jump', () => {
  expect(weeklyLimit([3, 4, 2, 3, 4, 3, 9], 6)).toBeNull()
  const calm = [3, 4, 2, 3, 4, 3, 2, 4, 3, 3, 4]
  expect(weeklyLimit(calm, 10)?.alarm).toBe(false)
  expect(weeklyLimit([...calm.slice(0, 10), 15], 10)).toMatchObject({ alarm: true })
})
