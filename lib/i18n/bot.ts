import { bot as en } from './en/bot'
import { bot as hi } from './hi/bot'
import type { Language } from './language'

export type BotWords = typeof hi

/** What the bot says, by language. */
export const bot: Record<Language, BotWords> = { hi, en }
