import type { Row } from '@/lib/complaint/types'
import { ComplaintRow } from './row'
import type { Sight } from './sight'

type CriticalProps = {
  rows: Row[]
  /** Said when there are none. */
  none: string
  sight: Sight
}

/** The newest complaints in which somebody may be in danger. */
export function Critical({ rows, none, sight }: CriticalProps) {
  return (
    <section aria-labelledby="critical" className="grid gap-2">
      <h2 id="critical">{sight.words.today.critical}</h2>
      {rows.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <ul className="divide-y overflow-hidden rounded border bg-panel">
          {rows.map((row) => (
            <ComplaintRow key={row.ref} row={row} href={`/complaints/${row.ref}`} current={false} sight={sight} />
          ))}
        </ul>
      )}
    </section>
  )
}
