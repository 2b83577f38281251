'use client'

import { type Language, languages } from '@/lib/i18n/language'
import type { SimulatorWords } from '@/lib/i18n/simulator'
import { chooseLanguage } from './actions'

/** Turns the page's language over without closing the chat. */
export function LanguageSwitch({ language, words }: { language: Language; words: SimulatorWords['language'] }) {
  return (
    <form action={async (form) => void (await chooseLanguage(form))}>
      <fieldset className="flex gap-1">
        <legend className="sr-only">{words.name}</legend>
        {languages.map((one) => (
          <button
            key={one}
            type="submit"
            name="language"
            value={one}
            lang={one}
            aria-pressed={one === language}
            className="rounded px-2 py-1 text-primary hover:bg-primary-soft aria-pressed:bg-primary-soft aria-pressed:font-semibold"
          >
            {words[one]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
