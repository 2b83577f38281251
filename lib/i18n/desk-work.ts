import { ask as enAsk } from './en/bot-ask'
import * as enComplaint from './en/desk-complaint'
import * as enStep from './en/desk-step'
import { ask as hiAsk } from './hi/bot-ask'
import * as hiComplaint from './hi/desk-complaint'
import * as hiStep from './hi/desk-step'
import type { Language, Same } from './language'

const en = { ...enComplaint, ...enStep }
const hi = { ...hiComplaint, ...hiStep }

/** The words of the pages where complaints are worked on: today, the list, the case and its steps. */
export type WorkWords = Same<typeof en>

const words: Record<Language, WorkWords> = { en, hi }

export const workWords = (language: Language): WorkWords => words[language]

type Question = { label: string; options?: Record<string, string> }

const questions: Record<Language, Record<string, Question>> = { en: enAsk, hi: hiAsk }

/** The bot's question in a word or two, as the desk labels its answer; null for a key that is no question of the bot. */
export function questionLabel(key: string, language: Language): string | null {
  return questions[language][key]?.label ?? null
}

/** An answer as it was given; one that was chosen from a list is said in the viewer's language. */
export function answerWords(key: string, said: string, language: Language): string {
  const chosen = optionOf(key, said)
  return (chosen && questions[language][key]?.options?.[chosen]) ?? said
}

/** Which option of a question an answer chose, by its id or its title in either language; null for an answer in own words. */
export function optionOf(key: string, said: string): string | null {
  for (const catalogue of Object.values(questions)) {
    for (const [id, title] of Object.entries(catalogue[key]?.options ?? {})) if (said === id || said === title) return id
  }
  return null
}
