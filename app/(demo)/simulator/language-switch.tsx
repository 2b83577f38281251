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
            className="min-h-11 min-w-11 rounded px-2 text-primary sm:min-h-9 hover:bg-primary-soft aria-pressed:bg-primary-soft aria-pressed:font-semibold"
          >
            {words[one]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
