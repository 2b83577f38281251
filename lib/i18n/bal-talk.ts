import { balTalk as en } from './en/bal-talk'
import { balTalk as hi } from './hi/bal-talk'
import type { Language } from './language'

type BalTalk = typeof hi

/** What only Bal Mitra says. */
export const balTalk: Record<Language, BalTalk> = { hi, en }
