import * as en from './en/answers'
import * as hi from './hi/answers'
import type { Language, Same } from './language'

/** The words of the public answers and of the checker. */
export type AnswerWords = Same<typeof en>

export const answerWords: Record<Language, AnswerWords> = { en, hi }
