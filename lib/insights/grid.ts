/** A fixed list of cells, zero-count cells included; `neighbours[i]` are the places in the list of the cells that touch cell i. */
export type Domain = { cells: string[]; neighbours: number[][] }

/** A domain of these cells; neighbours outside it do not exist for any statistic. */
export function domainOf(cells: string[], around: (cell: string) => string[]): Domain {
  const at = new Map(cells.map((cell, index) => [cell, index]))
  const neighbours = cells.map((cell) => around(cell).flatMap((other) => (other === cell ? [] : (at.get(other) ?? []))))
  return { cells, neighbours }
}

/** Each cell's own value and those of its neighbours, added up. */
export function disks(domain: Domain, values: number[]): number[] {
  return domain.neighbours.map((around, cell) => around.reduce((sum, other) => sum + (values[other] ?? 0), values[cell] ?? 0))
}

/** How many cells each disk has, itself included: 1 to 7. */
export const diskSizes = (domain: Domain): number[] => domain.neighbours.map((around) => around.length + 1)

export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
