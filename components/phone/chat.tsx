'use client'

import { Shield } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { ChatView, Bubble as Message } from '@/e2e/fake-graph/wire'
import { day, moment } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { SimulatorWords } from '@/lib/i18n/simulator'
import { Bubble, type BubbleActs } from './bubble'

type ChatProps = {
  chat: ChatView | null
  display: string
  words: SimulatorWords['phone']
  language: Language
  acts: BubbleActs
  empty: string
  /** While a sheet lies over it. */
  covered: boolean
  composer: ReactNode
  sheet: ReactNode
}

function Header({ chat, display, words }: Pick<ChatProps, 'chat' | 'display' | 'words'>) {
  return (
    <div className="border-b bg-primary text-primary-ink dark:bg-primary-soft dark:text-ink">
      <p className="tabular px-5 pt-2 text-xs">{chat ? moment(new Date(chat.now), 'en').slice(-5) : ' '}</p>
      <div className="flex items-center gap-3 px-4 pt-1 pb-2.5">
        <span className="grid size-9 place-items-center rounded-full border border-current/40">
          <Shield aria-hidden className="size-5" />
        </span>
        <div className="min-w-0">
          <h2 className="truncate leading-tight">{words.name}</h2>
          <p className="tabular text-xs">{chat?.person.typing ? words.typing : display}</p>
        </div>
      </div>
    </div>
  )
}

/** Messages with the day between them where it changes. */
function Messages({ bubbles, words, language, acts }: { bubbles: Message[] } & Pick<ChatProps, 'words' | 'language' | 'acts'>) {
  const dayOf = (bubble: Message | undefined) => (bubble ? day(new Date(bubble.at), language) : '')
  return bubbles.flatMap((bubble, place) => [
    dayOf(bubble) === dayOf(bubbles[place - 1]) ? null : (
      <li key={`day-${bubble.id}`} className="text-center">
        <span className="rounded border bg-panel px-2 py-0.5 text-xs text-muted">{dayOf(bubble)}</span>
      </li>
    ),
    <Bubble key={bubble.id} bubble={bubble} acts={acts} words={words} />,
  ])
}

/** The screen of the phone: header, messages, composer, and a sheet when one is open. */
export function Chat({ chat, display, words, language, acts, empty, covered, composer, sheet }: ChatProps) {
  const log = useRef<HTMLDivElement>(null)
  const count = chat?.bubbles.length ?? 0
  useEffect(() => {
    if (count > 0) log.current?.scrollTo({ top: log.current.scrollHeight })
  }, [count])
  return (
    <div className="relative flex h-full min-h-0 flex-col overflow-hidden">
      <div inert={covered} className="flex min-h-0 flex-1 flex-col">
        <Header chat={chat} display={display} words={words} />
        <div ref={log} role="log" aria-label={words.chat} className="min-h-0 flex-1 overflow-y-auto bg-paper px-2.5 py-3">
          {chat === null ? <p className="p-4 text-center text-muted">{words.opening}</p> : null}
          {chat && count === 0 ? <p className="p-4 text-center text-muted">{empty}</p> : null}
          <ol className="grid gap-1.5">
            <Messages bubbles={chat?.bubbles ?? []} words={words} language={language} acts={acts} />
          </ol>
        </div>
        {composer}
      </div>
      {sheet}
    </div>
  )
}
