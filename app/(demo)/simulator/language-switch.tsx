'use client'

import { useRouter } from 'next/navigation'
import { type Language, languages } from '@/lib/i18n/language'
import type { SimulatorWords } from '@/lib/i18n/simulator'

/** Turns the page's language over by its `cookie`; the bot keeps the one chosen in the chat. */
export function LanguageSwitch({ language, cookie, words }: { language: Language; cookie: string; words: SimulatorWords['language'] }) {
  const router = useRouter()
  const choose = (wanted: Language) => {
    document.cookie = `${cookie}=${wanted}; path=/; max-age=31536000; samesite=lax`
    router.refresh()
  }
  return (
    <div role="group" aria-label={words.name} className="flex gap-1">
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => choose(one)}
          className="rounded px-2 py-1 text-primary aria-pressed:bg-primary-soft aria-pressed:font-semibold"
        >
          {words[one]}
        </button>
      ))}
    </div>
  )
}
