'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { attended } from './attended'

const touches = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Draws the page anew while something is still under way; slower the longer it takes, one at a time, and not while nobody looks. */
export function Refresh({ first = 2 }: { /** Seconds. */ first?: number }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const busy = useRef(false)
  busy.current = pending
  useEffect(() => {
    let wait = first
    let touchedAt = Date.now()
    const touch = () => {
      touchedAt = Date.now()
    }
    let clock: ReturnType<typeof setTimeout>
    const again = () => {
      if (attended(document.visibilityState, Date.now() - touchedAt) && !busy.current) start(() => router.refresh())
      wait = Math.min(30, wait * 1.3)
      clock = setTimeout(again, wait * 1000)
    }
    clock = setTimeout(again, wait * 1000)
    for (const one of touches) window.addEventListener(one, touch, { passive: true })
    return () => {
      clearTimeout(clock)
      for (const one of touches) window.removeEventListener(one, touch)
    }
  }, [router, first])
  return null
}
