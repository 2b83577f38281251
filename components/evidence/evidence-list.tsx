import type { Evidence } from '@/lib/evidence/types'
import { Album } from './album'
import { EvidenceItem, type ItemSight, underWay } from './item'
import { Refresh } from './refresh'

/** Everything that was sent with a complaint, in the order sent. Looks again by itself while something is under way. */
export function EvidenceList({ items, sight, live = true }: { items: Evidence[]; sight: ItemSight; live?: boolean }) {
  const { words } = sight
  if (items.length === 0) return null
  const waiting = items.some(underWay)
  const shown = items.filter((item) => !item.flag && item.clean)
  return (
    <section aria-labelledby="evidence" className="grid gap-2">
      <h3 id="evidence" className="flex flex-wrap items-baseline justify-between gap-2">
        {words.title}
        <span className="text-[0.9em] font-normal text-muted">{words.sent(items.length)}</span>
      </h3>
      <p className="text-muted">
        {words.note} {shown.length > 0 ? words.counted : null}
      </p>
      <Album label={words.openAll} several={shown.length > 1}>
        <ul className="divide-y rounded border bg-panel">
          {items.map((item) => (
            <EvidenceItem key={item.id} item={item} sight={sight} />
          ))}
        </ul>
      </Album>
      {waiting ? (
        <p role="status" className="text-muted">
          {words.refreshing}
        </p>
      ) : null}
      {waiting && live ? <Refresh /> : null}
    </section>
  )
}
