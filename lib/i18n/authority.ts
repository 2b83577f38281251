import * as en from './en/authority'
import * as hi from './hi/authority'
import type { Language, Same } from './language'

export type AuthorityWords = Same<typeof en.authority>

const words: Record<Language, AuthorityWords> = { en: en.authority, hi: hi.authority }

export const authorityWords = (language: Language): AuthorityWords => words[language]
