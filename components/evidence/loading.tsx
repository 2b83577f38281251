import { LoaderCircle } from 'lucide-react'
import { Notice } from '@/components/ui/notice'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import type { Fetched } from './use-bytes'

/** Said while an item is on its way, or why it did not come. */
export function Waiting({ fetched, words }: { fetched: Exclude<Fetched, { state: 'here' }>; words: EvidenceWords['evidence'] }) {
  if (fetched.state === 'loading') {
    return (
      <p role="status" className="flex min-h-40 items-center justify-center gap-2 rounded border bg-paper text-muted">
        <LoaderCircle aria-hidden className="size-5 animate-spin" />
        {words.loading}
      </p>
    )
  }
  return (
    <Notice tone="alarm" live>
      {fetched.state === 'limited' ? words.tooQuick : words.broken}
    </Notice>
  )
}
