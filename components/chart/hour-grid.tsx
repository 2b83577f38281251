import { classes } from '@/components/ui/classes'

type HourGridProps = {
  cells: { n: number; residual: number }[][]
  bandHours: number
  weekdays: readonly string[]
  total: string
}

const top = 22
const row = 28
const standsOut = 3
/** Of the primary colour: letters keep their contrast on the fullest field. */
const [faintest, fullest] = [0.06, 0.46]

const two = (n: number) => n.toString().padStart(2, '0')
/** `20–21`, `20–24`: the hours of a band. */
export const bandOf = (index: number, bandHours: number) => `${two(index * bandHours)}–${two((index + 1) * bandHours)}`

type Place = { x: string; y: number; width: string; height: number }

/** A field with its number; framed where it stands out from chance. */
function Field({ n, share, framed, title, ...place }: Place & { n: number; share: number; framed: boolean; title: string }) {
  return (
    <svg {...place}>
      <title>{title}</title>
      <rect width="100%" height="100%" fill="var(--primary)" fillOpacity={n === 0 ? faintest / 2 : faintest + share * (fullest - faintest)} stroke="var(--panel)" strokeWidth="2" />
      {framed ? <rect width="100%" height="100%" fill="none" stroke="var(--waiting)" strokeWidth="5" /> : null}
      <text x="50%" y="66%" textAnchor="middle" fill="var(--ink)">
        {n > 0 ? n : ''}
      </text>
    </svg>
  )
}

/** Weekday by hour, darker for more, with totals at both edges; what stands out from chance is framed. As wide as there is room; single hours need more than a phone has. */
export function HourGridChart({ cells, bandHours, weekdays, total }: HourGridProps) {
  const bands = cells[0]?.length ?? 0
  const single = bandHours === 1
  const [first, last] = single ? [6, 5] : [12, 11]
  const step = (100 - first - last) / Math.max(1, bands)
  const middle = (band: number) => `${first + (band + 0.5) * step}%`
  const most = Math.max(1, ...cells.flat().map(({ n }) => n))
  const byBand = Array.from({ length: bands }, (_, band) => cells.reduce((sum, day) => sum + (day[band]?.n ?? 0), 0))
  return (
    <div className="overflow-x-auto">
      <svg aria-hidden width="100%" height={top + 8 * row} className={classes('tabular', single ? 'min-w-[46rem]' : 'max-w-2xl')} fontSize="12">
        {byBand.map((_, band) => (
          <text key={bandOf(band, bandHours)} x={middle(band)} y={top - 7} textAnchor="middle" fill="var(--muted)">
            {single ? band : bandOf(band, bandHours)}
          </text>
        ))}
        <text x="100%" y={top - 7} textAnchor="end" fill="var(--muted)">
          {total}
        </text>
        {cells.map((day, weekday) => {
          const y = top + weekday * row
          return (
            <g key={weekdays[weekday]}>
              <text x="0" y={y + row * 0.66} fill="var(--ink)">
                {weekdays[weekday]}
              </text>
              {day.map(({ n, residual }, band) => (
                <Field
                  key={bandOf(band, bandHours)}
                  {...{ n, x: `${first + band * step}%`, y, width: `${step}%`, height: row }}
                  share={n / most}
                  framed={Math.abs(residual) > standsOut}
                  title={`${weekdays[weekday]} ${bandOf(band, bandHours)}: ${n}`}
                />
              ))}
              <text x="100%" y={y + row * 0.66} textAnchor="end" fontWeight="600" fill="var(--ink)">
                {day.reduce((sum, { n }) => sum + n, 0)}
              </text>
            </g>
          )
        })}
        {byBand.map((n, band) => (
          <text key={bandOf(band, bandHours)} x={middle(band)} y={top + 7.66 * row} textAnchor="middle" fontWeight="600" fill="var(--ink)">
            {n}
          </text>
        ))}
      </svg>
    </div>
  )
}
