'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'

type CopyableProps = { text: string; name: string; words: { copy: string; copied: string } }

/** A long value in groups that can be read aloud, with a button that copies it whole. */
export function Copyable({ text, name, words }: CopyableProps) {
  const [copied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard
      ?.writeText(text)
      .then(() => setCopied(true))
      .catch(() => setCopied(false))
  }
  return (
    <span className="flex flex-wrap items-start gap-x-2">
      <code className="min-w-0 grow basis-64 font-mono text-[0.9em] break-all">{text}</code>
      <button type="button" onClick={copy} className="no-print inline-flex min-h-11 items-center gap-1 text-primary sm:min-h-0">
        {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
        <span aria-live="polite">{copied ? words.copied : words.copy}</span>
        <span className="sr-only"> {name}</span>
      </button>
    </span>
  )
}
