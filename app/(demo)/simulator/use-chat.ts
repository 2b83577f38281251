'use client'

import { useRef, useState } from 'react'
import type { Act } from '@/e2e/fake-graph/act'
import type { ChatView, FileKind } from '@/e2e/fake-graph/wire'
import * as door from './door'
import type { Identity } from './use-holder'
import { usePoll } from './use-poll'

/** Below the limit at which the framework cuts a posted body. */
const mostBytes = 9 * 1024 * 1024

/** The chat of whoever holds the phone, and all that can be done in it. `trouble`: what could not be sent. */
export function useChat(identity: Identity | undefined) {
  const [text, write] = useState('')
  const [trouble, setTrouble] = useState<'away' | 'too-big' | null>(null)
  const known = useRef<string>(undefined)
  const open = async (): Promise<ChatView | undefined> => {
    if (!identity) return undefined
    if (known.current !== identity.id) await door.person(identity)
    known.current = identity.id
    return door.chatOf(identity.id, identity.line).catch((gone: unknown) => {
      // The demo was started again and has forgotten who holds the phone: introduce them at the next round.
      known.current = undefined
      throw gone
    })
  }
  const [chat, show] = usePoll(identity?.id ?? '', 900, open)
  const does = async (wanted: Act) => {
    if (!identity) return
    setTrouble(null)
    await door.act(identity.id, wanted, identity.line).then(show, () => setTrouble('away'))
  }
  const caption = () => {
    write('')
    return text.trim() || undefined
  }
  const say = () => {
    void does({ do: 'say', text: text.trim() })
    write('')
  }
  const sendFile = (kind: FileKind, mediaId?: string) => does({ do: 'file', kind, mediaId, caption: kind === 'voice' ? undefined : caption() })
  const sendOwn = async (file: File) => {
    if (file.size > mostBytes) return setTrouble('too-big')
    const made = await door.upload(file).catch(() => null)
    return made ? sendFile(made.kind, made.mediaId) : setTrouble('away')
  }
  const deleteChat = () => {
    if (identity) void door.forget(identity.id, identity.line).then(show, () => setTrouble('away'))
  }
  return { chat: chat ?? null, away: chat === null, trouble, text, write, does, say, sendFile, sendOwn, deleteChat }
}
