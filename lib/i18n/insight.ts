import { insight as en } from './en/insight'
import { insight as hi } from './hi/insight'
import type { Language, Same } from './language'

export type InsightWords = Same<typeof en>

const words: Record<Language, InsightWords> = { en, hi }

/** The words of the map of tips and of the trends. */
export const insightWords = (language: Language): InsightWords => words[language]
