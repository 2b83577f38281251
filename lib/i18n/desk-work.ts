import * as enComplaint from './en/desk-complaint'
import * as enStep from './en/desk-step'
import * as hiComplaint from './hi/desk-complaint'
import * as hiStep from './hi/desk-step'
import type { Language, Same } from './language'

const en = { ...enComplaint, ...enStep }
const hi = { ...hiComplaint, ...hiStep }

/** The words of the pages where complaints are worked on: today, the list, the case and its steps. */
export type WorkWords = Same<typeof en>

const words: Record<Language, WorkWords> = { en, hi }

export const workWords = (language: Language): WorkWords => words[language]
