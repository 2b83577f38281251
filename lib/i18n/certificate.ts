import { certificate as en } from './en/certificate'
import { certificate as hi } from './hi/certificate'
import type { Language, Same } from './language'

type Words = Same<typeof en>

/** The words of the certificate, which carries both languages on one sheet. */
export const certificateWords: Record<Language, Words> = { en, hi }
