import { count } from '@/lib/i18n/format'

type StepsProps = { steps: { name: string; n: number }[] /** What all of a bar is; the largest step when missing. */; whole?: number; percent?: boolean }

/** Bars under one another with their numbers beside them. */
export function Steps({ steps, whole, percent }: StepsProps) {
  const most = Math.max(1, whole ?? 0, ...steps.map(({ n }) => n))
  return (
    <ul className="tabular grid max-w-lg grid-cols-[minmax(0,auto)_minmax(5rem,1fr)_auto] gap-x-3 gap-y-2">
      {steps.map(({ name, n }) => (
        <li key={name} className="col-span-3 grid grid-cols-subgrid items-center">
          <span>{name}</span>
          <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none" className="h-5 w-full">
            <rect width="100" height="10" fill="var(--primary)" fillOpacity="0.1" />
            <rect width={Math.max(n > 0 ? 1 : 0, (n / most) * 100)} height="10" fill="var(--primary)" />
          </svg>
          <span className="text-right font-semibold">
            {count(n)}
            {percent && whole ? ` · ${Math.round((n / Math.max(1, whole)) * 100)} %` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
