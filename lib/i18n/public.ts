import { publicWords as en } from './en/public'
import { publicWords as hi } from './hi/public'
import type { Language, Same } from './language'

export type PublicWords = Same<typeof en>

/** Everything the public pages say, in one language. */
export const publicWords: Record<Language, PublicWords> = { en, hi }
