'use client'

import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** The width of `box` in pixels while it is being printed, null on the screen. A drawing that waits for its size to be observed would be printed in that of the screen. */
export function usePaperWidth(box: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const paper = window.matchMedia('print')
    const change = () => flushSync(() => setWidth(paper.matches ? (box.current?.clientWidth ?? null) : null))
    paper.addEventListener('change', change)
    return () => paper.removeEventListener('change', change)
  }, [box])
  return width
}
