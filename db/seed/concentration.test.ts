import { cellToParent } from 'h3-js'
import { expect, test } from 'vitest'
import { mappedHeads } from '@/lib/insights/area'
import { borderOf, cellsIn, domainOfCells, type Resolution } from '@/lib/insights/area-cells'
import { instantOf, runningMonday, weeksOn } from '@/lib/insights/calendar'
import type { Domain } from '@/lib/insights/grid'
import { resolutionFor, statsOf } from '@/lib/insights/map-made'
import { simulated } from './complaints'
import { demoComplaints } from './demo'
import { referenceUnits } from './reference'

const units = referenceUnits().filter(({ programmeId }) => programmeId === 'satark')
const districts = units.filter(({ kind }) => kind === 'district')
const thanas = units.filter(({ kind }) => kind === 'thana')
const officers = thanas.map(({ id, districtId, circleId }) => ({ id: `officer ${id}`, unitId: id, districtId: districtId ?? 0, circleId }))
const sp = Object.fromEntries(districts.map(({ id }) => [id, `sp ${id}`]))
const mapped = new Set(mappedHeads('satark'))

const domains = new Map<string, Domain>()
function domainOf(codes: string[], resolution: Resolution): Domain {
  const key = `${codes}/${resolution}`
  const found = domains.get(key) ?? domainOfCells(codes.flatMap((code) => cellsIn(borderOf(code, undefined), resolution)))
  domains.set(key, found)
  return found
}

/** Cells of resolution 9 and districts of the tips that a map of the twelve weeks before `now` counts, in a demo started at `now`. */
function tipsOf(now: Date): { cell: string; district: number }[] {
  const to = runningMonday(now)
  const [from, end] = [instantOf(weeksOn(to, -12)), instantOf(to)]
  const made = simulated({ ...demoComplaints, now, units, officers, sp, dig: 'dig', refs: new Set() })
  return [...made].flatMap(({ complaint: c }) => {
    const at = new Date(String(c.arrived_hour))
    const counts = c.lane === 'normal' && c.counted && c.h3_r9 && mapped.has(String(c.category)) && at >= from && at < end
    return counts ? [{ cell: BigInt(String(c.h3_r9)).toString(16), district: Number(c.district_id) }] : []
  })
}

/** Places of the cells that are hot beyond chance. */
function hot(tips: { cell: string }[], codes: string[], finest: Resolution[]): number {
  const counted = (resolution: Resolution) => {
    const { cells } = domainOf(codes, resolution)
    const place = new Map(cells.map((cell, i) => [cell, i]))
    const counts = new Float64Array(cells.length)
    for (const { cell } of tips) {
      const at = place.get(cellToParent(cell, resolution))
      if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1
    }
    return counts
  }
  const resolution = resolutionFor(finest, (one) => counted(one).reduce((a, b) => a + b, 0) / domainOf(codes, one).cells.length) ?? 6
  return statsOf(domainOf(codes, resolution), counted(resolution), null).stats.filter((cell) => cell.hot !== null && cell.hot < 0.05).length
}

test('on whatever day the demo starts, the SP of Jaunpur and the DIG see a concentration over twelve weeks', () => {
  const jaunpur = districts.find(({ code }) => code === 'jaunpur')
  const codes = districts.map(({ code }) => code)
  for (let n = 0; n < 12; n += 1) {
    const now = new Date(Date.UTC(2026, 10, 26 + 31 * n + (n % 7), n))
    const tips = tipsOf(now)
    const own = tips.filter(({ district }) => district === jaunpur?.id)
    expect([hot(own, ['jaunpur'], [8, 7, 6]) > 0, hot(tips, codes, [7, 6]) > 0], now.toISOString()).toEqual([true, true])
  }
})
