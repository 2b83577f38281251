import { boundary as en } from './en/boundary'
import { boundary as hi } from './hi/boundary'
import type { Language, Same } from './language'

export type BoundaryWords = Same<typeof en>

const words: Record<Language, BoundaryWords> = { en, hi }

/** The words of the page where an administrator loads boundaries. */
export const boundaryWords = (language: Language): BoundaryWords => words[language]
