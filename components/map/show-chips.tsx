'use client'

import { classes } from '@/components/ui/classes'
import type { InsightWords } from '@/lib/i18n/insight'
import { type Show, shows } from '@/lib/insights/map-view'

type ShowChipsProps = { show: Show; onlyCounts: boolean; words: InsightWords['map']; onShow: (show: Show) => void }

/** What the colours say; where the tips are too few to test, only how many there are. */
export function ShowChips({ show, onlyCounts, words, onShow }: ShowChipsProps) {
  return (
    <fieldset className="no-print flex flex-wrap gap-1">
      <legend className="sr-only">{words.showLabel}</legend>
      {shows.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={show === one}
          disabled={onlyCounts && one !== 'count'}
          onClick={() => onShow(one)}
          className={classes(
            'min-h-11 rounded-full border px-3 disabled:opacity-55 sm:min-h-9',
            show === one ? 'border-primary bg-primary font-medium text-primary-ink' : 'border-edge bg-panel hover:border-primary hover:text-primary',
          )}
        >
          {words.show[one]}
        </button>
      ))}
    </fieldset>
  )
}
