'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * Asks again and again while the page is in sight. Undefined before the first answer, null while nothing answers.
 * `key` starts over; an answer to an older key is dropped.
 */
export function usePoll<T>(key: string, every: number, ask: () => Promise<T>): [T | null | undefined, (value: T) => void] {
  const [seen, setSeen] = useState<{ key: string; value: T | null } | undefined>()
  const asking = useRef(ask)
  useEffect(() => {
    asking.current = ask
  })
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout>
    const round = async () => {
      if (!document.hidden) {
        const value = await asking.current().catch(() => null)
        if (over) return
        setSeen((before) => (before?.key === key && JSON.stringify(before.value) === JSON.stringify(value) ? before : { key, value }))
      }
      timer = setTimeout(round, every)
    }
    void round()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [key, every])
  return [seen?.key === key ? seen.value : undefined, (value) => setSeen({ key, value })]
}
