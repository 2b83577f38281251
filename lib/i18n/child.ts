import * as en from './en/child-case'
import * as hi from './hi/child-case'
import type { Language, Same } from './language'

/** The words of a child's case on the desk. */
export type ChildWords = Same<typeof en>

const words: Record<Language, ChildWords> = { en, hi }

export const childWords = (language: Language): ChildWords => words[language]
