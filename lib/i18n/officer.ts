import { officer as en } from './en/officer'
import { officer as hi } from './hi/officer'
import type { Language, Same } from './language'

export type OfficerWords = Same<typeof en>

/** Everything a designated officer reads, in one language. */
export const officerWords: Record<Language, OfficerWords> = { en, hi }
