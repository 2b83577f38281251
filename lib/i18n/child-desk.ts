import * as en from './en/child-desk'
import * as hi from './hi/child-desk'
import type { Language, Same } from './language'

/** The words of the section about children's cases as a whole. */
export type ChildDeskWords = Same<typeof en>

const words: Record<Language, ChildDeskWords> = { en, hi }

export const childDeskWords = (language: Language): ChildDeskWords => words[language]
