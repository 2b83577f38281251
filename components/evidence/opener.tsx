'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { evidenceWords } from '@/lib/i18n/evidence'
import type { Language } from '@/lib/i18n/language'
import { useAlbum } from './album'
import { type Openable, OpenedItem } from './opened'

type OpenerProps = { item: Openable; label: string /** Path that copies are served under. */; base: string; language: Language }

/** Opens an item when it is asked for, not before: each opening is entered in the custody log. */
export function Opener({ item, label, base, language }: OpenerProps) {
  const words = evidenceWords(language).evidence
  const album = useAlbum()
  const [chosen, setChosen] = useState<boolean>()
  const open = chosen ?? album.all
  const address = (copy: string, reason?: string) => `${base}/${item.id}?${new URLSearchParams({ copy, visit: album.visit, ...(reason ? { reason } : {}) })}`
  return (
    <div className="grid gap-2">
      <div className="no-print">
        <Button
          type="button"
          aria-expanded={open}
          onClick={() => setChosen(!open)}
          icon={open ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
        >
          {open ? words.close : label}
          <span className="sr-only"> {item.name}</span>
        </Button>
      </div>
      {open ? <OpenedItem item={item} address={address} words={words} /> : null}
    </div>
  )
}
