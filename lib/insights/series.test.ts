import { describe, expect, it } from 'vitest'
import { instantOf, mondayOf, monthOn, runningMonday, weeksFrom, weeksOn } from './calendar'
import { hourGrid } from './hour-grid'
import { guarded, resolutionFor, type Stat, statsOf } from './map-made'
import { alarmAbove, compareMonths, lastWeek, monthPoints, weekPoints, weeksOf } from './series'
import { weeklyLimit } from './weekly-limit'

describe('weeks', () => {
  it('begin on Monday at midnight in India, which is Sunday 18:30 in Greenwich', () => {
    expect(runningMonday(new Date('2026-11-22T18:29:59Z'))).toBe('2026-11-16')
    expect(runningMonday(new Date('2026-11-22T18:30:00Z'))).toBe('2026-11-23')
    expect(instantOf('2026-11-23').toISOString()).toBe('2026-11-22T18:30:00.000Z')
    expect([mondayOf('2026-11-23'), mondayOf('2026-11-29'), mondayOf('1969-12-31')]).toEqual(['2026-11-23', '2026-11-23', '1969-12-29'])
    expect(weeksFrom('2025-12-29', weeksOn('2025-12-29', 53))).toBe(53)
    expect(monthOn('2026-01-15', -1)).toBe('2025-12-01')
  })
})

describe('charts', () => {
  // A week that runs over the end of a month is two spans of the roll-up.
  const spans = [
    { span: '2026-09-28', n: 2, verified: 1 },
    { span: '2026-10-01', n: 3, verified: 0 },
    { span: '2026-10-05', n: 4, verified: 2 },
    { span: '2026-11-23', n: 1, verified: 0 },
  ]

  it('put a week over two months together again, show empty weeks, and end with the running one', () => {
    const points = weekPoints(weeksOf(spans, '2026-09-28', '2026-11-23'), 52)
    expect(points.map(({ n }) => n)).toEqual([5, 4, 0, 0, 0, 0, 0, 0, 1])
    expect(points.map(({ complete }) => complete)).toEqual([...new Array<boolean>(8).fill(true), false])
    expect(points.at(-1)?.limit).toBeNull()
  })

  it('count the months by their own days and compare full ones only', () => {
    const months = monthPoints(spans, '2026-09-28', '2026-11-25')
    expect(months.map(({ n, complete }) => [n, complete])).toEqual([
      [2, false],
      [7, true],
      [1, false],
    ])
    // The line began on the 28th of September, which is no whole month: October is held against nothing.
    expect(compareMonths(months)).toMatchObject({ last: { n: 7 }, before: null, yearAgo: null, running: { n: 1 } })
    expect(compareMonths(monthPoints(spans, '2026-09-28', '2026-10-20')), 'a month that the line began in is no full month').toBeNull()
    expect(monthPoints(spans, '2026-09-01', '2026-10-20')[0]?.complete).toBe(true)
  })

  it('hold the last complete week against the weeks before it', () => {
    const calm = Array.from({ length: 20 }, (_, i) => ({ span: weeksOn('2026-06-01', i), n: 2, verified: 0 }))
    const last = lastWeek(weeksOf([...calm, { span: '2026-10-19', n: 12, verified: 0 }], '2026-06-01', '2026-10-26'))
    expect(last?.point).toMatchObject({ n: 12, alarm: true })
    expect(last?.usual).toEqual(new Array<number>(8).fill(2))
    expect(lastWeek(weeksOf([], '2026-10-26', '2026-10-26'))).toBeNull()
  })

  it('raise no alarm for four tips, however unusual: that is too few to say', () => {
    const quiet = Array.from({ length: 20 }, (_, i) => ({ span: weeksOn('2026-06-01', i), n: 0, verified: 0 }))
    const inWeek = (n: number) => lastWeek(weeksOf([...quiet, { span: '2026-10-19', n, verified: 0 }], '2026-06-01', '2026-10-26'))?.point
    expect(inWeek(4)?.p).toBeLessThan(0.01)
    expect(inWeek(4)?.alarm).toBe(false)
    expect(inWeek(5)?.alarm).toBe(true)
    expect(inWeek(5)?.limit).toBeLessThan(4)
    expect(alarmAbove(inWeek(5)?.limit ?? 0), 'the number named as the one above which a week alarms').toBe(4)
    expect(alarmAbove(17)).toBe(17)
  })

  it('have as limit the smallest number that is passed in at most one week of a hundred', () => {
    for (const level of [0, 1, 7, 40, 900]) {
      const series = Array.from({ length: 28 }, (_, i) => level + (i % 3))
      const limit = weeklyLimit(series, 27)?.limit ?? 0
      const at = (n: number) => weeklyLimit([...series.slice(0, 27), n], 27)?.p ?? 0
      expect(at(limit + 1)).toBeLessThanOrEqual(0.01)
      if (limit > 0) expect(at(limit)).toBeGreaterThan(0.01)
    }
  })
})

describe('hours', () => {
  it('are tested one by one where every hour is expected five times, else in bands of four, else not', () => {
    expect(hourGrid(new Array<number>(168).fill(6)).bandHours).toBe(1)
    expect(hourGrid(new Array<number>(168).fill(6)).test).toMatchObject({ chiSquared: 0, degrees: 138, p: 1 })
    expect(hourGrid(new Array<number>(168).fill(2)).test?.degrees).toBe(30)
    expect(hourGrid(new Array<number>(168).fill(1)).test).toBeNull()
  })

  it('mark the hour that stands out', () => {
    const hours = new Array<number>(168).fill(6)
    hours[5 * 24 + 21] = 120
    const grid = hourGrid(hours)
    expect(grid.cells[5]?.[21]?.residual).toBeGreaterThan(3)
    expect(grid.test?.p).toBeLessThan(0.001)
  })
})

describe('maps', () => {
  const domain = { cells: ['a', 'b', 'c'], neighbours: [[1], [0, 2], [1]] }

  it('choose the finest resolution with one tip a cell, else the coarsest', () => {
    const choices = [8, 7, 6] as const
    expect(resolutionFor(choices, (r) => ({ 8: 1.2, 7: 8, 6: 60 })[r])).toBe(8)
    expect(resolutionFor(choices, (r) => ({ 8: 0.1, 7: 1, 6: 7 })[r])).toBe(7)
    expect(resolutionFor(choices, (r) => ({ 8: 0, 7: 0.1, 6: 0.9 })[r])).toBe(6)
  })

  it('say nothing but counts below thirty tips, and nothing about a disk below five', () => {
    expect(statsOf(domain, [10, 10, 9], null)).toMatchObject({ tooFew: true, stats: [{ n: 10, z: null, hot: null }, {}, {}] })
    const { stats, tooFew } = statsOf(domain, [40, 0, 2], null)
    expect(tooFew).toBe(false)
    expect(stats[0]?.hot).not.toBeNull()
    expect(stats[2]).toMatchObject({ n: 2, disk: 2, hot: null })
  })

  it('keep back numbers below three, and what they could be worked out from', () => {
    const { stats } = statsOf(domain, [40, 1, 0], null)
    const { cells, hidden } = guarded<Stat>(stats)
    expect(hidden).toBe(1)
    expect(cells).toHaveLength(1)
    expect(cells[0]).toMatchObject({ n: 40, disk: null, expected: null, now: null })
  })
})
