import type { Language } from '@/lib/i18n/language'

const devanagari = /\p{Script=Devanagari}/u

/** The language to read a text aloud in, by its script. Hindi in Latin letters counts as English: no voice reads it better. */
export const languageOf = (text: string): Language => (devanagari.test(text) ? 'hi' : 'en')
