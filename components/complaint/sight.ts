import type { WorkWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'

/** For whose eyes and for which moment a page is drawn. */
export type Sight = {
  language: Language
  words: WorkWords
  /** Heads of complaint by code, named in the viewer's language. */
  categories: Record<string, string>
  now: Date
  /** Sees several districts, so that a list has to name them. */
  manyDistricts: boolean
}
