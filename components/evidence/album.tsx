'use client'

import { Eye } from 'lucide-react'
import { createContext, type ReactNode, use, useState } from 'react'
import { Button } from '@/components/ui/button'

type AlbumState = { all: boolean; visit: string }

const Here = createContext<AlbumState>({ all: false, visit: '' })

/** Whether everything is to be shown, and the mark of this visit to the page: the custody log counts an opening once a visit. */
export const useAlbum = () => use(Here)

const freshVisit = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Items that came together, with one button to open them all. */
export function Album({ label, several, children }: { label: string; several: boolean; children: ReactNode }) {
  const [state, setState] = useState<AlbumState>(() => ({ all: false, visit: freshVisit() }))
  return (
    <Here value={state}>
      {several && !state.all ? (
        <div className="no-print">
          <Button type="button" onClick={() => setState((before) => ({ ...before, all: true }))} icon={<Eye aria-hidden className="size-4" />}>
            {label}
          </Button>
        </div>
      ) : null}
      {children}
    </Here>
  )
}
