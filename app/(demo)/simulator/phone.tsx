'use client'

import { useEffect, useRef, useState } from 'react'
import { AttachSheet } from '@/components/phone/attach-sheet'
import { Chat } from '@/components/phone/chat'
import { Composer } from '@/components/phone/composer'
import { ListSheet } from '@/components/phone/list-sheet'
import { type Pin, PinSheet } from '@/components/phone/pin-sheet'
import type { Bubble, FileKind } from '@/e2e/fake-graph/wire'
import type { Language } from '@/lib/i18n/language'
import type { SimulatorWords } from '@/lib/i18n/simulator'
import type { ProgrammeId } from '@/lib/programme/types'
import { fileAt } from './door'
import type { useChat } from './use-chat'

type Open = null | 'attach' | 'pin' | { list: NonNullable<Bubble['list']> }
type PhoneProps = { talk: ReturnType<typeof useChat>; display: string; isOfficer: boolean; programme: ProgrammeId; words: SimulatorWords; language: Language }

const suspect = { do: 'card', name: 'Chhotu Driver', phone: '+91 98765 43210' } as const

/** The phone in hand: the chat and the sheets that slide over it. */
export function Phone({ talk, display, isOfficer, programme, words, language }: PhoneProps) {
  const [open, setOpen] = useState<Open>(null)
  const opener = useRef<Element>(null)
  // One sheet may give way to another: the focus returns to what opened the first.
  useEffect(() => {
    if (open === null && opener.current instanceof HTMLElement) opener.current.focus()
    if (open === null) opener.current = null
  }, [open])
  const show = (next: Open) => {
    opener.current ??= document.activeElement
    setOpen(next)
  }
  const close = () => setOpen(null)
  const then = (act: () => void) => {
    close()
    act()
  }
  const attach = {
    sample: (kind: FileKind) => then(() => void talk.sendFile(kind)),
    own: (file: File) => then(() => void talk.sendOwn(file)),
    pin: () => show('pin'),
    card: () => then(() => void talk.does(suspect)),
  }
  const sheets = () => {
    if (open === null) return null
    if (open === 'attach') return <AttachSheet {...attach} words={words.attach} close={words.phone.close} onClose={close} />
    if (open === 'pin')
      return (
        <PinSheet
          words={words.pin}
          language={language}
          programme={programme}
          close={words.phone.close}
          send={(pin: Pin) => then(() => void talk.does({ do: 'pin', ...pin }))}
          onClose={close}
        />
      )
    return <ListSheet list={open.list} words={words.phone} choose={(choice) => then(() => void talk.does({ do: 'tap', choice }))} onClose={close} />
  }
  const composer = (
    <Composer
      words={words.phone}
      text={talk.text}
      write={talk.write}
      send={talk.say}
      attach={() => show('attach')}
      voice={() => void talk.sendFile('voice')}
      disabled={talk.chat === null}
    />
  )
  return (
    <Chat
      chat={talk.chat}
      display={display}
      words={words.phone}
      language={language}
      empty={isOfficer ? words.phone.emptyOfficer : words.phone.empty}
      covered={open !== null}
      acts={{
        tap: (choice) => void talk.does({ do: 'tap', choice }),
        openList: ({ list }) => list && show({ list }),
        openPin: () => show('pin'),
        fileAt,
      }}
      composer={composer}
      sheet={sheets()}
    />
  )
}
