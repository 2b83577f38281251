import { desk as en } from './en/desk'
import { desk as hi } from './hi/desk'
import type { Language, Same } from './language'

/** The words of the desk around the complaints: frame, sign-in, people, ledger, settings. */
export type DeskWords = Same<typeof en>

const words: Record<Language, DeskWords> = { en, hi }

export const deskWords = (language: Language): DeskWords => words[language]
