import { count } from '@/lib/i18n/format'

type SmallChart = {
  key: string
  name: string
  total: number
  alarm: boolean /** Above which number the last week raises an alarm. */
  limit: number | null
  weeks: { start: string; n: number }[]
}

type MultiplesProps = { charts: SmallChart[]; alarm: string }

const width = 200
const height = 52
const round = (n: number) => Number(n.toFixed(1))

function Small({ chart, most, alarm }: { chart: SmallChart; most: number; alarm: string }) {
  const step = width / Math.max(1, chart.weeks.length)
  const y = (n: number) => height - (n / most) * (height - 2)
  const last = chart.weeks.length - 1
  // One line for all bars: some forty charts of a year each are thousands of them.
  const bars = (from: number, to: number) =>
    chart.weeks
      .slice(from, to)
      .map(({ n }, i) => `M${round((from + i) * step + step * 0.08)} ${height}V${round(Math.min(y(n), height - 0.5))}h${round(step * 0.84)}V${height}`)
      .join('')
  return (
    <li className="grid grid-rows-subgrid row-span-2 gap-1">
      <p className="leading-snug">
        <span className="font-semibold">{chart.name}</span> <span className="tabular text-muted">{count(chart.total)}</span>
        {chart.alarm ? <span className="font-semibold text-alarm"> · {alarm}</span> : null}
      </p>
      <svg aria-hidden viewBox={`0 0 ${width} ${height + 2}`} className="w-full">
        <path d={bars(0, chart.alarm ? last : last + 1)} fill="var(--primary)" />
        {chart.alarm ? <path d={bars(last, last + 1)} fill="var(--alarm)" /> : null}
        {chart.limit !== null && chart.limit <= most ? (
          <path d={`M${last * step - 3} ${y(chart.limit)}H${width}`} stroke="var(--waiting)" strokeWidth="2" strokeDasharray="3 2" />
        ) : null}
        <path d={`M0 ${height}H${width}`} stroke="var(--edge)" strokeWidth="1" />
      </svg>
    </li>
  )
}

/** The tallest bar among small charts; all are drawn to it, so that they can be compared. */
export const tallest = (charts: Pick<SmallChart, 'weeks'>[]): number => Math.max(1, ...charts.flatMap(({ weeks }) => weeks.map(({ n }) => n)))

/** Many weekly charts on one scale, the largest first, so that they can be compared at a glance. */
export function Multiples({ charts, alarm }: MultiplesProps) {
  const most = tallest(charts)
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-2 lg:grid-cols-3 xl:grid-cols-4 print:grid-cols-4">
      {charts.map((chart) => (
        <Small key={chart.key} chart={chart} most={most} alarm={alarm} />
      ))}
    </ul>
  )
}
