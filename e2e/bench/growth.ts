import type { Took } from './many'
import type { Line } from './measure'

const ms = (value = Number.NaN) => `${value.toFixed(1)} ms`

function worst(from: Record<string, number>): [string, number] {
  return Object.entries(from)
    .filter(([what]) => !what.endsWith('primary key'))
    .reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
}

/** Lines of the report: each reading over a million complaints, beside the same over ten thousand and the read by primary key. */
export function growthLines(small: Took, large: Took): Line[] {
  const [slowQuery, slowPage] = [worst(large.queries), worst(large.pages)]
  const each = Object.entries(large.queries).map(([what, took]): Line => {
    const [key, before, page] = [large.queries[`${what.split(':')[0]}: primary key`] ?? Number.NaN, small.queries[what] ?? Number.NaN, large.pages[what]]
    const first = page === undefined ? '' : `; page ${ms(page)}`
    const value = `${ms(took)} = ${(took / key).toFixed(1)} x key, ${(took / before).toFixed(2)} x 10 k${first}`
    return { what: `1 M, ${what}, p95`, value, goal: '50 ms; 150 ms', reached: took < 50 && (page ?? 0) < 150 }
  })
  const flat = ['list, first page', 'case'].flatMap((what) => ['sp', 'dig'].map((who) => (large.queries[`${who}: ${what}`] ?? 0) / (small.queries[`${who}: ${what}`] ?? 0)))
  return [
    ...each,
    { what: `1 M, slowest query (${slowQuery[0]})`, value: ms(slowQuery[1]), goal: '50 ms', reached: slowQuery[1] < 50 },
    { what: `1 M, slowest first byte (${slowPage[0]})`, value: ms(slowPage[1]), goal: '150 ms', reached: slowPage[1] < 150 },
    { what: 'growth 10 k to 1 M of list and case, at most', value: `${Math.max(...flat).toFixed(2)} x`, goal: '1.5 x', reached: Math.max(...flat) <= 1.5 },
  ]
}
