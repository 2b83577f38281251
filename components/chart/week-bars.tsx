type WeekBarsProps = { label: string; weeks: { start: string; n: number; said: string }[] }

const width = 6
const height = 48

/** Weeks as small bars, the newest at the right. Each says its number to a pointer and to a screen reader. */
export function WeekBars({ label, weeks }: WeekBarsProps) {
  const most = Math.max(1, ...weeks.map(({ n }) => n))
  return (
    <svg
      role="img"
      aria-label={`${label}: ${weeks.map(({ n }) => n).join(', ')}`}
      viewBox={`0 0 ${weeks.length * width} ${height}`}
      preserveAspectRatio="none"
      className="h-16 w-full"
    >
      {weeks.map(({ start, n, said }, i) => (
        <g key={start}>
          <title>{said}</title>
          <rect x={i * width} y={0} width={width} height={height} className="fill-transparent" />
          <rect
            x={i * width + 0.5}
            y={height - Math.max(1, (n / most) * height)}
            width={width - 1}
            height={Math.max(1, (n / most) * height)}
            className={n > 0 ? 'fill-primary' : 'fill-line'}
          />
        </g>
      ))}
    </svg>
  )
}
