'use client'

import { useCallback, useEffect, useState } from 'react'
import { type MapView, mapHref, mapParams, type Show } from '@/lib/insights/map-view'
import type { CellSheet, SheetState } from './cell-panel'

/** What is looked at within one map: the colours and the chosen cell, both kept in the address without asking the server for the map again. */
export function useView(given: MapView) {
  const [show, setShow] = useState<Show>(given.show)
  const [cell, setCell] = useState<string | null>(given.cell)
  const query = mapParams(given.filter).toString()

  useEffect(() => {
    const filter = { ...given.filter }
    const href = mapHref({ filter, show, cell })
    if (href !== `${window.location.pathname}${window.location.search}`) window.history.replaceState(null, '', href)
  }, [given.filter, show, cell])

  const pick = useCallback((next: string | null) => setCell((now) => (now === next ? null : next)), [])
  return { show, setShow, cell, pick, query }
}

/** The sheet of the chosen cell, fetched when it is chosen; null while none is. */
export function useSheet(cell: string | null, query: string): { sheet: SheetState | null; again: () => void } {
  const [state, setState] = useState<{ of: string; sheet: SheetState } | null>(null)
  const [round, setRound] = useState(0)
  const key = cell ? `${cell}?${query}#${round}` : null

  useEffect(() => {
    if (!cell || !key) return
    const stop = new AbortController()
    const load = async () => {
      const response = await fetch(`/hotspots/cell/${cell}?${query}`, { signal: stop.signal })
      return response.ok ? ((await response.json()) as CellSheet) : 'failed'
    }
    load()
      .catch(() => 'failed' as const)
      .then((sheet) => {
        if (!stop.signal.aborted) setState({ of: key, sheet })
      })
    return () => stop.abort()
  }, [cell, query, key])

  const again = useCallback(() => setRound((n) => n + 1), [])
  return { sheet: key === null ? null : state?.of === key ? state.sheet : 'loading', again }
}
