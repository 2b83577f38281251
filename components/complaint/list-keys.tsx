'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Marks the row that the keyboard stands on; the open complaint's row until j or k has been pressed. */
function step(by: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('a[data-row]')]
  const focused = rows.findIndex((row) => row.matches(':focus'))
  const open = rows.findIndex((row) => row.ariaCurrent === 'true')
  const at = focused >= 0 ? focused : open
  const next = at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Goes to the assign form of the open complaint, or opens the row one stands on to get there. */
function assign(open: (href: string) => void) {
  const form = document.getElementById('assign')
  if (form) {
    form.closest('details')?.setAttribute('open', '')
    form.querySelector<HTMLElement>('select, textarea, button')?.focus()
    return
  }
  const row = document.activeElement
  if (row instanceof HTMLAnchorElement && row.dataset.row) open(`${row.getAttribute('href')}#assign`)
}

/** j, k and a on the work list; Enter is the browser's own on a focused row. Shows nothing itself. */
export function ListKeys() {
  const router = useRouter()

  useEffect(() => {
    document.querySelector('a[data-row][aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
    if (window.location.hash === '#assign') assign(router.push)
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      const act = { j: () => step(1), k: () => step(-1), a: () => assign(router.push) }[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [router])

  return null
}
