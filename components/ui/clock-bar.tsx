import { classes } from './classes'

type ClockBarProps = {
  /** Part of the allowed time that is used: 0 to 1, more when late. */
  used: number
  /** Says it in words: `2 h left`, `1 d late`. */
  label: string
  className?: string
}

/** A thin bar that fills as the time runs out. Green under half, amber from half on, red when late. */
export function ClockBar({ used, label, className }: ClockBarProps) {
  const filled = Math.round(Math.min(1, Math.max(0, used)) * 100)
  const colour = used >= 1 ? 'fill-alarm' : used >= 0.5 ? 'fill-waiting' : 'fill-acted'
  return (
    <svg role="img" aria-label={label} viewBox="0 0 100 4" preserveAspectRatio="none" className={classes('block h-1 w-full rounded-full', className)}>
      <title>{label}</title>
      <rect width="100" height="4" className="fill-line" />
      <rect width={filled} height="4" className={colour} />
    </svg>
  )
}
