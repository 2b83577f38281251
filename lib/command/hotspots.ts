import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { Misconfigured } from '@/lib/errors'
import { columns } from '@/lib/insights/columns'
import { domainOf } from '@/lib/insights/grid'
import { run } from './run'

function rowsOf(file: string | undefined, header: string): string[][] {
  if (!file || !fs.existsSync(file)) throw new Misconfigured(`hotspots: no file ${file ?? ''}; use --domain domain.csv --counts cell_week.csv --out cells.csv`)
  const [first, ...lines] = fs.readFileSync(file, 'utf8').trim().split(/\r?\n/)
  if (first?.replaceAll('"', '').trim() !== header) throw new Misconfigured(`hotspots: ${file} must begin with the line ${header}`)
  return lines.map((line) => line.split(',').map((field) => field.replaceAll('"', '').trim()))
}

const whole = (text: string | undefined, what: string) => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw new Misconfigured(`hotspots: ${what} must be a whole number, not "${text ?? ''}"`)
  return value
}

/** Counts as weekly[cell][week]; cells outside the domain are not counted, missing weeks are zero. */
function weeklyOf(cells: string[], counts: string[][]): number[][] {
  const at = new Map(cells.map((cell, index) => [cell, index]))
  const weeks = Math.max(0, ...counts.map(([, week]) => whole(week, 'week') + 1))
  const weekly = cells.map(() => new Array<number>(weeks).fill(0))
  for (const [cell = '', week, count] of counts) {
    const row = weekly[at.get(cell) ?? -1]
    if (row) row[Number(week)] = (row[Number(week)] ?? 0) + whole(count, 'count')
  }
  return weekly
}

const written = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '' : typeof value === 'number' ? String(Number(value.toPrecision(15))) : value

/** `npm run hotspots`: the statistics of the hotspots page for given cells and counts. */
await run(async () => {
  const { values } = parseArgs({ options: { domain: { type: 'string' }, counts: { type: 'string' }, out: { type: 'string' } } })
  const listed = rowsOf(values.domain, 'cell,neighbours')
  const around = new Map(listed.map(([cell = '', neighbours = '']) => [cell, neighbours.split(/\s+/).filter(Boolean)]))
  const domain = domainOf([...around.keys()], (cell) => around.get(cell) ?? [])
  const weekly = weeklyOf(domain.cells, rowsOf(values.counts, 'cell,week,count'))
  if ((weekly[0]?.length ?? 0) < 4) throw new Misconfigured('hotspots: at least four weeks of counts are needed')
  const rows = columns(domain, weekly)
  const names = Object.keys(rows[0] ?? {})
  if (!values.out) throw new Misconfigured('hotspots: --out names the file to write')
  fs.writeFileSync(values.out, `${[names.join(','), ...rows.map((row) => names.map((name) => written(row[name])).join(','))].join('\n')}\n`)
})
