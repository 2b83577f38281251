import * as en from './en/evidence'
import * as hi from './hi/evidence'
import type { Language, Same } from './language'

/** Everything the desk says about evidence, its custody and court packages. */
export type EvidenceWords = Same<typeof en>

const words: Record<Language, EvidenceWords> = { en, hi }

export const evidenceWords = (language: Language): EvidenceWords => words[language]
