'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { EvidenceWords } from '@/lib/i18n/evidence'

type VoiceProps = { words: EvidenceWords['evidence']; hear: (reason: string) => void }

/** Behind a reason: the voice as it is. */
export function RealVoice({ words, hear }: VoiceProps) {
  const { sound } = words
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <div className="no-print">
        <Button type="button" look="plain" onClick={() => setAsking(true)}>
          {sound.ask}
        </Button>
      </div>
    )
  }
  return (
    <form
      className="no-print grid gap-3 rounded border p-3"
      onSubmit={(event) => {
        event.preventDefault()
        hear(String(new FormData(event.currentTarget).get('reason') ?? ''))
      }}
    >
      <p className="font-semibold">{sound.askTitle}</p>
      <Notice tone="waiting">{sound.askText}</Notice>
      <Select label={sound.reason} name="reason" required placeholder={sound.pick} options={Object.entries(sound.reasons).map(([value, label]) => ({ value, label }))} />
      <div className="flex flex-wrap gap-2">
        <Button>{sound.button}</Button>
        <Button type="button" look="plain" onClick={() => setAsking(false)}>
          {words.flag.cancel}
        </Button>
      </div>
    </form>
  )
}
