'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { Language } from '@/lib/i18n/language'
import type { SimulatorWords } from '@/lib/i18n/simulator'
import type { ProgrammeId } from '@/lib/programme/types'
import { placesOf, pointOf } from './place'
import { Sheet } from './sheet'

export type Pin = { lat: number; lng: number; name?: string }
type PinSheetProps = { words: SimulatorWords['pin']; language: Language; programme: ProgrammeId; close: string; send: (pin: Pin) => void; onClose: () => void }

/** Sends a point: one of a few known places, or any by its coordinates. */
export function PinSheet({ words, language, programme, close, send, onClose }: PinSheetProps) {
  const [wrong, setWrong] = useState(false)
  const sendTyped = (form: FormData) => {
    const point = pointOf(String(form.get('point')))
    setWrong(point === null)
    if (point) send(point)
  }
  return (
    <Sheet title={words.title} close={close} onClose={onClose}>
      <ul aria-label={words.places} className="grid gap-1">
        {placesOf(programme).map(({ name, lat, lng, outside }) => (
          <li key={name.en}>
            <button type="button" onClick={() => send({ lat, lng })} className="flex w-full items-baseline gap-2 rounded px-2 py-1.5 text-left hover:bg-primary-soft">
              <span className="font-medium">{name[language]}</span>
              {outside ? <span className="text-muted">({words.outside})</span> : null}
              <span className="tabular ml-auto text-muted">
                {lat}, {lng}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          sendTyped(new FormData(event.currentTarget))
        }}
        className="mt-3 grid gap-2 border-t pt-3"
      >
        <TextField name="point" label={words.own} hint={words.ownHint} error={wrong ? words.wrong : undefined} inputMode="text" fieldClassName="tabular" />
        <Button look="primary">{words.send}</Button>
      </form>
    </Sheet>
  )
}
