import { childStatus as en } from './en/child-status'
import { childStatus as hi } from './hi/child-status'
import type { Language, Same } from './language'

/** What the status page says otherwise to whoever wrote to Bal Mitra. */
export const childStatus: Record<Language, Same<typeof en>> = { en, hi }
