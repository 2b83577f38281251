import { childPoster as en } from './en/child-poster'
import { childPoster as hi } from './hi/child-poster'
import type { Language, Same } from './language'

/** Words of the poster for children. */
export const childPoster: Record<Language, Same<typeof en>> = { en, hi }
