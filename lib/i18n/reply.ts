import { reply as en } from './en/reply'
import { reply as hi } from './hi/reply'
import type { Language, Same } from './language'

export const replyWords: Record<Language, Same<typeof en>> = { en, hi }
