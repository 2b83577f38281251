type HourGridProps = {
  cells: { n: number; residual: number }[][]
  bandHours: number
  weekdays: readonly string[]
  total: string
}

const left = 44
const top = 20
const row = 26
const standsOut = 3

const two = (n: number) => n.toString().padStart(2, '0')
/** `20–21`, `20–24`: the hours of a band. */
export const bandOf = (index: number, bandHours: number) => `${two(index * bandHours)}–${two((index + 1) * bandHours)}`

/** Weekday by hour, darker for more, with totals at both edges; what stands out from chance is framed. */
export function HourGridChart({ cells, bandHours, weekdays, total }: HourGridProps) {
  const bands = cells[0]?.length ?? 0
  const column = bandHours === 1 ? 27 : 90
  const most = Math.max(1, ...cells.flat().map(({ n }) => n))
  const [width, height] = [left + bands * column + 48, top + 8 * row]
  const byBand = Array.from({ length: bands }, (_, band) => cells.reduce((sum, day) => sum + (day[band]?.n ?? 0), 0))
  return (
    <div className="overflow-x-auto">
      <svg aria-hidden viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="tabular max-w-none text-xs" fontSize="12">
        {byBand.map((_, band) => (
          <text key={bandOf(band, bandHours)} x={left + (band + 0.5) * column} y={top - 6} textAnchor="middle" fill="var(--muted)">
            {bandHours === 1 ? band : bandOf(band, bandHours)}
          </text>
        ))}
        <text x={width - 6} y={top - 6} textAnchor="end" fill="var(--muted)">
          {total}
        </text>
        {cells.map((day, weekday) => (
          <g key={weekdays[weekday]}>
            <text x={left - 6} y={top + (weekday + 0.66) * row} textAnchor="end" fill="var(--ink)">
              {weekdays[weekday]}
            </text>
            {day.map(({ n, residual }, band) => {
              const share = n / most
              return (
                <g key={bandOf(band, bandHours)}>
                  <title>{`${weekdays[weekday]} ${bandOf(band, bandHours)}: ${n}`}</title>
                  <rect
                    x={left + band * column}
                    y={top + weekday * row}
                    width={column - 1}
                    height={row - 1}
                    fill="var(--primary)"
                    fillOpacity={n === 0 ? 0.04 : 0.1 + share * 0.9}
                  />
                  {Math.abs(residual) > standsOut ? (
                    <rect x={left + band * column + 1} y={top + weekday * row + 1} width={column - 3} height={row - 3} fill="none" stroke="var(--waiting)" strokeWidth="2.5" />
                  ) : null}
                  <text x={left + (band + 0.5) * column} y={top + (weekday + 0.66) * row} textAnchor="middle" fill={share > 0.45 ? 'var(--primary-ink)' : 'var(--ink)'}>
                    {n > 0 ? n : ''}
                  </text>
                </g>
              )
            })}
            <text x={width - 6} y={top + (weekday + 0.66) * row} textAnchor="end" fontWeight="600" fill="var(--ink)">
              {day.reduce((sum, { n }) => sum + n, 0)}
            </text>
          </g>
        ))}
        {byBand.map((n, band) => (
          <text key={bandOf(band, bandHours)} x={left + (band + 0.5) * column} y={top + 7.66 * row} textAnchor="middle" fontWeight="600" fill="var(--ink)">
            {n}
          </text>
        ))}
      </svg>
    </div>
  )
}
