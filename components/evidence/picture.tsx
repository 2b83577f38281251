'use client'

import { Expand, Minus, Plus, Shrink } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { keyed, movedBy, type View, whole, zoomedAt } from './zoom'

type PictureProps = { url: string; name: string; words: EvidenceWords['evidence'] }

const tool = 'inline-flex size-11 items-center justify-center rounded border border-edge bg-panel hover:border-primary hover:text-primary sm:size-9'

/** Where a pointer is in the frame, from its centre, -0.5 to 0.5. */
function inFrame(frame: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): [number, number] {
  const { left, top, width, height } = frame.getBoundingClientRect()
  return [(clientX - left) / width - 0.5, (clientY - top) / height - 0.5]
}

/** One finger or the mouse moves, two fingers pinch, the wheel zooms. */
function useGestures(change: (next: (view: View) => View) => void) {
  const fingers = useRef(new Map<number, [number, number]>())
  const move = (event: PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(event.pointerId)
    if (!before) return
    const now = inFrame(event.currentTarget, event)
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
    fingers.current.set(event.pointerId, now)
    if (!other) return change((view) => movedBy(view, now[0] - before[0], now[1] - before[1]))
    const apart = (a: [number, number]) => Math.hypot(a[0] - other[0], a[1] - other[1])
    if (apart(before) > 0.001) change((view) => zoomedAt(view, apart(now) / apart(before), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2))
  }
  const lift = (event: PointerEvent<HTMLElement>) => void fingers.current.delete(event.pointerId)
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      fingers.current.set(event.pointerId, inFrame(event.currentTarget, event))
    },
    onPointerMove: move,
    onPointerUp: lift,
    onPointerCancel: lift,
  }
}

/** A picture that can be looked into: keyboard, wheel, pinch, buttons. */
export function Picture({ url, name, words }: PictureProps) {
  const [view, setView] = useState<View>(whole)
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const gestures = useGestures(setView)
  useEffect(() => {
    const element = frame.current
    // React listens to the wheel passively, and the page would scroll along.
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      if (element) setView((before) => zoomedAt(before, event.deltaY < 0 ? 1.2 : 1 / 1.2, ...inFrame(element, event)))
    }
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  }, [])
  const press = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? null : keyed(view, event.key)
    if (next) event.preventDefault()
    if (next) setView(next)
  }
  return (
    <div ref={box} className="grid gap-2 bg-panel">
      <div
        ref={frame}
        role="application"
        tabIndex={0}
        aria-label={words.zoom.label(name)}
        onKeyDown={press}
        onDoubleClick={(event) => setView(view.scale > 1 ? whole : zoomedAt(view, 3, ...inFrame(event.currentTarget, event)))}
        {...gestures}
        className="flex max-h-[75vh] min-h-40 cursor-grab touch-none items-center justify-center overflow-hidden rounded border bg-paper active:cursor-grabbing"
      >
        <div className="flex w-full items-center justify-center" style={{ transform: `translate(${view.x * 100}%, ${view.y * 100}%) scale(${view.scale})` }}>
          <img src={url} alt={name} draggable={false} className="max-h-[75vh] max-w-full select-none" />
        </div>
      </div>
      <div className="no-print flex items-center gap-1.5">
        <button type="button" className={tool} aria-label={words.zoom.in} onClick={() => setView((at) => zoomedAt(at, 1.5))}>
          <Plus aria-hidden className="size-4" />
        </button>
        <button type="button" className={tool} aria-label={words.zoom.out} onClick={() => setView((at) => zoomedAt(at, 1 / 1.5))}>
          <Minus aria-hidden className="size-4" />
        </button>
        <button type="button" className={tool} aria-label={words.zoom.whole} onClick={() => setView(whole)}>
          <Shrink aria-hidden className="size-4" />
        </button>
        <button type="button" className={tool} aria-label={words.zoom.full} onClick={() => void box.current?.requestFullscreen?.()}>
          <Expand aria-hidden className="size-4" />
        </button>
        <output className="tabular ml-1 text-muted">{words.zoom.level(Math.round(view.scale * 100))}</output>
      </div>
    </div>
  )
}
