'use client'

import { useEffect, useState } from 'react'

export type Fetched = { state: 'loading' } | { state: 'broken' | 'limited' } | { state: 'here'; blob: Blob; url: string; pages: number }

const failedBy = (status: number) => ({ state: status === 429 ? 'limited' : 'broken' }) as const

/** Fetches an item once and keeps it in the page's memory only; it is forgotten when the item is closed. */
export function useBytes(address: string): Fetched {
  const [fetched, setFetched] = useState<Fetched>({ state: 'loading' })
  useEffect(() => {
    const stop = new AbortController()
    let url: string | undefined
    const load = async () => {
      const answer = await fetch(address, { signal: stop.signal })
      if (!answer.ok) return setFetched(failedBy(answer.status))
      const blob = await answer.blob()
      url = URL.createObjectURL(blob)
      setFetched({ state: 'here', blob, url, pages: Number(answer.headers.get('x-pages') ?? 1) })
    }
    setFetched({ state: 'loading' })
    load().catch(() => stop.signal.aborted || setFetched({ state: 'broken' }))
    return () => {
      stop.abort()
      if (url) URL.revokeObjectURL(url)
    }
  }, [address])
  return fetched
}
