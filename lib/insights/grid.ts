/** A fixed list of cells, zero-count cells included; `neighbours[i]` are the places in the list of the cells that touch cell i. */
export type Domain = { cells: string[]; neighbours: number[][] }

/** One value a cell (in the domain's order) or a week (oldest first). */
export type Values = ArrayLike<number>

/** `weekly[cell][week]`, weeks oldest first. */
export type Weekly = readonly Values[]

/** A domain of these cells; neighbours outside it do not exist for any statistic. */
export function domainOf(cells: string[], around: (cell: string) => string[]): Domain {
  const at = new Map(cells.map((cell, index) => [cell, index]))
  const neighbours = cells.map((cell) => around(cell).flatMap((other) => (other === cell ? [] : (at.get(other) ?? []))))
  return { cells, neighbours }
}

/** Each cell's own value and those of its neighbours, added up. */
export function disks({ neighbours }: Domain, values: Values): Float64Array {
  const out = new Float64Array(neighbours.length)
  for (let cell = 0; cell < out.length; cell += 1) {
    const around = neighbours[cell] ?? []
    let total = values[cell] ?? 0
    for (let i = 0; i < around.length; i += 1) total += values[around[i] ?? -1] ?? 0
    out[cell] = total
  }
  return out
}

/** The weekly counts of every disk, as `weekly` has those of every cell. */
export function diskSeries({ neighbours }: Domain, weekly: Weekly): Float64Array[] {
  return neighbours.map((around, cell) => {
    const series = Float64Array.from(weekly[cell] ?? [])
    for (let i = 0; i < around.length; i += 1) {
      const other = weekly[around[i] ?? -1] ?? []
      for (let week = 0; week < series.length; week += 1) series[week] = (series[week] ?? 0) + (other[week] ?? 0)
    }
    return series
  })
}

/** All cells together, week by week. */
export function weekTotals(weekly: Weekly): Float64Array {
  const totals = new Float64Array(weekly[0]?.length ?? 0)
  for (const series of weekly) for (let week = 0; week < totals.length; week += 1) totals[week] = (totals[week] ?? 0) + (series[week] ?? 0)
  return totals
}

/** How many cells each disk has, itself included: 1 to 7. */
export const diskSizes = (domain: Domain): number[] => domain.neighbours.map((around) => around.length + 1)

/** The sum of a part of a list, `to` exclusive. */
export function sumOf(values: Values, from: number, to: number): number {
  let total = 0
  for (let i = from; i < to; i += 1) total += values[i] ?? 0
  return total
}

export const sum = (values: Values): number => sumOf(values, 0, values.length)
