import { expect, test } from 'vitest'
import { columns } from './columns'
import { excess } from './excess'
import { type Domain, domainOf } from './grid'
import { scan } from './scan'
import example from './worked-example.fixture.json'

const around = new Map(example.cells.map(({ cell, neighbours }) => [cell, neighbours]))
const domain: Domain = domainOf(
  example.cells.map(({ cell }) => cell),
  (cell) => around.get(cell) ?? [],
)
const weekly = example.cells.map((cell) => cell.weekly)

type Expected = Record<string, number | null>

test('every quantity of every cell equals the worked example to 1e-9', () => {
  const made = columns(domain, weekly)
  const off = example.cells.flatMap(({ cell, expected }, i) =>
    Object.entries(expected as Expected).flatMap(([name, want]) => {
      const have = made[i]?.[name]
      const near = have === want || (typeof have === 'number' && typeof want === 'number' && Math.abs(have - want) <= 1e-9 * Math.max(1, Math.abs(want)))
      return near ? [] : [{ cell, name, want, have }]
    }),
  )
  expect(off).toEqual([])
})

test('the dispersions are those of the worked example', () => {
  const { relative, absolute } = excess(domain, weekly)
  expect(relative.dispersion).toBeCloseTo(example.summary.phi_rel, 9)
  expect(absolute.dispersion).toBeCloseTo(example.summary.phi_abs, 9)
})

test('the scan finds the cluster of the worked example', () => {
  const [top] = scan(domain, weekly, { radius: example.scan.kmax, weeks: example.scan.dmax, permutations: 199, seed: 1 })
  const { centre, k, weeks, observed, expected, llr } = example.scan.top
  expect(top).toMatchObject({ centre, radius: k, weeks, observed })
  expect(top?.expected).toBeCloseTo(expected, 9)
  expect(top?.llr).toBeCloseTo(llr, 9)
  expect(top?.p).toBeLessThanOrEqual(0.05)
})
