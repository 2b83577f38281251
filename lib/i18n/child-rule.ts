import * as en from './en/child-rule'
import * as hi from './hi/child-rule'
import type { Language, Same } from './language'

/** The words of the commission's desk on the admission rule, the helplines and reminders. */
export type ChildRuleWords = Same<typeof en>

const words: Record<Language, ChildRuleWords> = { en, hi }

export const childRuleWords = (language: Language): ChildRuleWords => words[language]
