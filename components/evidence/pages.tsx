'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { Waiting } from './loading'
import { Picture } from './picture'
import { useBytes } from './use-bytes'

type PagesProps = { address: (page: number) => string; count: number; name: string; words: EvidenceWords['evidence'] }

function Page({ address, name, words }: { address: string; name: string; words: EvidenceWords['evidence'] }) {
  const fetched = useBytes(address)
  return fetched.state === 'here' ? <Picture url={fetched.url} name={name} words={words} /> : <Waiting fetched={fetched} words={words} />
}

/** A document page by page, each as a picture that can be looked into. */
export function Pages({ address, count, name, words }: PagesProps) {
  const [page, setPage] = useState(1)
  const at = words.page(page, count)
  return (
    <div className="grid gap-2">
      <Page key={page} address={address(page)} name={`${name}, ${at}`} words={words} />
      {count > 1 ? (
        <div className="no-print flex items-center gap-2">
          <Button type="button" disabled={page === 1} aria-label={words.previousPage} onClick={() => setPage(page - 1)} icon={<ChevronLeft aria-hidden className="size-4" />} />
          <span aria-live="polite" className="tabular">
            {at}
          </span>
          <Button type="button" disabled={page === count} aria-label={words.nextPage} onClick={() => setPage(page + 1)} icon={<ChevronRight aria-hidden className="size-4" />} />
        </div>
      ) : null}
    </div>
  )
}
