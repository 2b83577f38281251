import type { ProgrammeId, Speaker } from '@/lib/programme/types'
import { bal as enBal, balChild as enBalChild } from './en/bal'
import { balAsk as enBalAsk } from './en/bal-ask'
import { bot as en } from './en/bot'
import { bal as hiBal, balChild as hiBalChild } from './hi/bal'
import { balAsk as hiBalAsk } from './hi/bal-ask'
import { bot as hi } from './hi/bot'
import type { Language } from './language'

type Asked = { ask: string; label: string; options?: Record<string, string> }

type Row = { title: string; description: string }

export type BotWords = Omit<typeof hi, 'ask' | 'menu'> & {
  ask: Record<string, Asked>
  menu: Omit<(typeof hi)['menu'], 'rows'> & { rows: Record<string, Row> }
}

type ForSome = Asked & { child?: string }

/** Every question with the words for one kind of speaker. */
function asking(entries: Record<string, ForSome>, child: boolean): Record<string, Asked> {
  return Object.fromEntries(Object.entries(entries).map(([key, { child: plain, ...entry }]) => [key, { ...entry, ask: (child && plain) || entry.ask }]))
}

const satark: Record<Language, BotWords> = { hi, en }
const grown: Record<Language, BotWords> = { hi: { ...hi, ...hiBal, ask: asking(hiBalAsk, false) }, en: { ...en, ...enBal, ask: asking(enBalAsk, false) } }
const young: Record<Language, BotWords> = {
  hi: { ...hi, ...hiBal, ...hiBalChild, ask: asking(hiBalAsk, true) },
  en: { ...en, ...enBal, ...enBalChild, ask: asking(enBalAsk, true) },
}

/** What the bot says in a programme, in the words for who is speaking. */
export function wordsFor(programme: ProgrammeId, speaker: Speaker | null | undefined, language: Language): BotWords {
  if (programme === 'satark') return satark[language]
  return (speaker === 'child' ? young : grown)[language]
}
