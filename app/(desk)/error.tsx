'use client'

import { useEffect, useState } from 'react'
import { Failed } from '@/components/ui/failed'
import type { Language } from '@/lib/i18n/language'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

/** Inside the desk's frame, which says in which language the page is. */
export default function DeskError({ error, reset }: ErrorPageProps) {
  const [language, setLanguage] = useState<Language>('hi')
  useEffect(() => {
    setLanguage(document.querySelector('[data-programme]')?.getAttribute('lang') === 'en' ? 'en' : 'hi')
  }, [])
  return <Failed language={language} digest={error.digest} again={reset} />
}
