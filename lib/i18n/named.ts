import type { Language } from './language'

/** The name of something that has one in each language. */
export function named(thing: { nameEn: string; nameHi: string }, language: Language): string {
  return language === 'hi' ? thing.nameHi : thing.nameEn
}
