'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useEffect, useRef } from 'react'
import { WeekBars } from '@/components/chart/week-bars'
import { Button } from '@/components/ui/button'
import { count } from '@/lib/i18n/format'
import type { InsightWords } from '@/lib/i18n/insight'

/** One cell looked into, worded for the viewer by the server. */
export type CellSheet = {
  title: string
  n: string
  /** How many the highest week has. */
  most: string
  weekly: { start: string; n: number; said: string }[]
  categories: { code: string; name: string; n: number }[]
  places: { name: string; km: string }[]
  complaints: { ref: string; category: string; status: string; day: string }[]
  /** Which of all complaints are listed; null when all of them are. */
  some: string | null
}

export type SheetState = 'loading' | 'failed' | CellSheet

type CellPanelProps = { sheet: SheetState | null; words: InsightWords['map']; onClose: () => void; onAgain: () => void }

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  )
}

function Sheet({ sheet, words }: { sheet: CellSheet; words: InsightWords['map'] }) {
  const most = Math.max(1, ...sheet.categories.map(({ n }) => n))
  return (
    <>
      <Part title={words.weekly}>
        <WeekBars label={words.weekly} weeks={sheet.weekly} />
        <p className="tabular flex flex-wrap justify-between gap-x-3 text-muted">
          <span>{sheet.weekly[0]?.start}</span>
          <span>{sheet.most}</span>
          <span>{sheet.weekly.at(-1)?.start}</span>
        </p>
      </Part>
      <Part title={words.categories}>
        <ul className="grid gap-1">
          {sheet.categories.map(({ code, name, n }) => (
            <li key={code} className="grid grid-cols-[1fr_auto] gap-x-2">
              <span>{name}</span>
              <span className="tabular font-semibold">{count(n)}</span>
              <svg aria-hidden viewBox="0 0 100 2" preserveAspectRatio="none" className="col-span-2 h-1 w-full">
                <rect width={(n / most) * 100} height="2" className="fill-primary" />
              </svg>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words.places}>
        <ul>
          {sheet.places.map(({ name, km }) => (
            <li key={name} className="flex justify-between gap-2">
              <span>{name}</span>
              <span className="tabular text-muted">{km}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words.complaints}>
        {sheet.complaints.length === 0 ? <p className="text-muted">{words.complaintsNone}</p> : null}
        {sheet.some ? <p className="text-muted">{sheet.some}</p> : null}
        <ul className="divide-y">
          {sheet.complaints.map(({ ref, category, status, day }) => (
            <li key={ref}>
              <Link href={`/complaints/${ref}`} prefetch={false} className="grid grid-cols-[1fr_auto] gap-x-2 py-1.5 hover:bg-primary-soft">
                <span className="link">{category}</span>
                <span className="tabular text-muted">{ref}</span>
                <span className="text-muted">{status}</span>
                <span className="tabular text-muted">{day}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

function State({ sheet, words, onAgain }: Omit<CellPanelProps, 'onClose'>) {
  if (sheet === null) return <p className="text-muted">{words.choose}</p>
  if (sheet === 'loading') return <p className="text-muted">{words.loading}</p>
  if (sheet !== 'failed') return <Sheet sheet={sheet} words={words} />
  return (
    <div className="grid justify-items-start gap-2">
      <p>{words.failed}</p>
      <Button type="button" onClick={onAgain}>
        {words.again}
      </Button>
    </div>
  )
}

/** Beside the map: the chosen cell's weeks, categories, neighbourhood and the complaints that this viewer may open. */
export function CellPanel({ sheet, words, onClose, onAgain }: CellPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = useRef(false)
  const chosen = useRef(false)
  // On a phone a choice made in the table or the list of clusters would change something out of sight.
  useEffect(() => {
    if (sheet === 'loading') chosen.current = opened.current
    // Once more when it has its content, which pushes everything below it down.
    if (chosen.current && sheet !== null) heading.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    opened.current = true
  }, [sheet])
  const title = sheet !== null && typeof sheet === 'object' ? sheet : null
  return (
    <section aria-labelledby="cell-title" aria-live="polite" className="grid content-start gap-4 rounded border bg-panel p-4">
      <div className="flex items-start justify-between gap-2">
        <div>
          <h2 id="cell-title" ref={heading} className="scroll-mt-24 scroll-mb-40">
            {title?.title ?? words.panel}
          </h2>
          {title ? <p className="font-medium">{title.n}</p> : null}
        </div>
        {sheet ? <Button type="button" look="plain" aria-label={words.close} onClick={onClose} icon={<X aria-hidden className="size-4" />} /> : null}
      </div>
      <State sheet={sheet} words={words} onAgain={onAgain} />
    </section>
  )
}
