import { ChevronLeft, ChevronRight } from 'lucide-react'
import { LinkButton } from './button'

type PagerProps = {
  /** What the navigation turns over, for screen readers. */
  label: string
  words: { newer: string; older: string }
  newer?: string | null
  older?: string | null
}

/** Keyset paging: there is a newer and an older page, and no page number to go stale. */
export function Pager({ label, words, newer, older }: PagerProps) {
  if (!newer && !older) return null
  return (
    <nav aria-label={label} className="no-print flex justify-between gap-2">
      {newer ? (
        <LinkButton href={newer} rel="prev" icon={<ChevronLeft aria-hidden className="size-4" />}>
          {words.newer}
        </LinkButton>
      ) : (
        <span />
      )}
      {older ? (
        <LinkButton href={older} rel="next" className="flex-row-reverse" icon={<ChevronRight aria-hidden className="size-4" />}>
          {words.older}
        </LinkButton>
      ) : null}
    </nav>
  )
}
