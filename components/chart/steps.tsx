import { count } from '@/lib/i18n/format'

type StepsProps = { steps: { name: string; n: number }[] /** What all of a bar is; the largest step when missing. */; whole?: number; percent?: boolean }

const row = 34
const left = 128
const right = 96
const width = 420

/** Bars under one another with their numbers beside them. */
export function Steps({ steps, whole, percent }: StepsProps) {
  const most = Math.max(1, whole ?? 0, ...steps.map(({ n }) => n))
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${steps.length * row}`} className="tabular w-full max-w-lg" fontSize="14">
      {steps.map(({ name, n }, i) => {
        const long = (n / most) * (width - left - right)
        return (
          <g key={name}>
            <text x="0" y={i * row + 21} fill="var(--ink)">
              {name}
            </text>
            <rect x={left} y={i * row + 5} width={width - left - right} height={row - 12} fill="var(--primary)" fillOpacity="0.08" />
            <rect x={left} y={i * row + 5} width={Math.max(n > 0 ? 2 : 0, long)} height={row - 12} fill="var(--primary)" />
            <text x={left + (width - left - right) + 10} y={i * row + 21} fontWeight="600" fill="var(--ink)">
              {count(n)}
              {percent && whole ? ` · ${Math.round((n / Math.max(1, whole)) * 100)} %` : ''}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
