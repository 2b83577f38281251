'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'

type SheetProps = { title: string; close: string; onClose: () => void; children: ReactNode }

/** Slides over the lower part of the phone, as lists and the attach menu do on WhatsApp. Takes the focus; Escape closes it. */
export function Sheet({ title, close, onClose, children }: SheetProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <div className="absolute inset-0 z-10 flex flex-col justify-end bg-ink/40 dark:bg-paper/70">
      <button type="button" tabIndex={-1} aria-hidden className="min-h-12 flex-1 cursor-default" onClick={onClose} />
      <div
        ref={panel}
        role="dialog"
        aria-labelledby={id}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
        className="flex max-h-[85%] flex-col rounded-t-lg border-t bg-panel outline-none"
      >
        <div className="flex items-center justify-between gap-3 border-b px-4 py-2.5">
          <h2 id={id} className="text-[1em]">
            {title}
          </h2>
          <button type="button" onClick={onClose} aria-label={close} className="rounded p-1 text-muted hover:text-ink">
            <X aria-hidden className="size-5" />
          </button>
        </div>
        <div className="overflow-y-auto p-3">{children}</div>
      </div>
    </div>
  )
}
