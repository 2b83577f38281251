import { balAsk as enBalAsk } from './en/bal-ask'
import { ask as enAsk } from './en/bot-ask'
import * as enChild from './en/child-work'
import * as enComplaint from './en/desk-complaint'
import * as enStep from './en/desk-step'
import { balAsk as hiBalAsk } from './hi/bal-ask'
import { ask as hiAsk } from './hi/bot-ask'
import * as hiChild from './hi/child-work'
import * as hiComplaint from './hi/desk-complaint'
import * as hiStep from './hi/desk-step'
import type { Language, Same } from './language'

const en = { ...enComplaint, ...enStep }
const hi = { ...hiComplaint, ...hiStep }

/** The words of the pages where complaints are worked on: today, the list, the case and its steps. */
export type WorkWords = Same<typeof en>

const words: Record<Language, WorkWords> = { en, hi }

const child = { en: enChild, hi: hiChild }

/** The same desk as a commission says it: officers are caseworkers, and the law is another. */
function ofChildren(language: Language): WorkWords {
  const [police, own] = [words[language], child[language]]
  return {
    ...police,
    today: { ...police.today, ...own.today },
    complaints: { ...police.complaints, ...own.complaints },
    complaint: { ...police.complaint, ...own.complaint },
    step: { ...police.step, ...own.step },
  }
}

const childWords: Record<Language, WorkWords> = { en: ofChildren('en'), hi: ofChildren('hi') }

/** The words of a programme's desk. */
export const workWords = (language: Language, programmeId = 'satark'): WorkWords => (programmeId === 'bal' ? childWords : words)[language]

type Question = { label: string; options?: Record<string, string> }

const questions: Record<Language, Record<string, Question>> = { en: { ...enBalAsk, ...enAsk }, hi: { ...hiBalAsk, ...hiAsk } }

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
