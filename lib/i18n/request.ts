import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { type Language, languages } from './language'

export const languageCookie = 'lang'

/** Hindi or English from the cookie's value; undefined when it says neither. */
export function chosenLanguage(value: string | undefined): Language | undefined {
  return languages.find((language) => language === value)
}

/** What a browser's `Accept-Language` prefers of Hindi and English; Hindi when it names neither. */
export function askedLanguage(accept: string): Language {
  const asked = accept.toLowerCase()
  const hindi = asked.search(/\bhi\b/)
  const english = asked.search(/\ben\b/)
  return english >= 0 && (hindi < 0 || english < hindi) ? 'en' : 'hi'
}

/** The language of this request: the cookie of the switch, else what the browser asks for, else Hindi. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const chosen = chosenLanguage((await cookies()).get(languageCookie)?.value)
  return chosen ?? askedLanguage((await headers()).get('accept-language') ?? '')
})
