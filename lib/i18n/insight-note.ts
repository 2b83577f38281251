import * as en from './en/insight-note'
import * as hi from './hi/insight-note'
import type { Language, Same } from './language'

/** The words of alarms and of the weekly review note. */
export type InsightNoteWords = Same<typeof en>

const words: Record<Language, InsightNoteWords> = { en, hi }

export const insightNoteWords = (language: Language): InsightNoteWords => words[language]
