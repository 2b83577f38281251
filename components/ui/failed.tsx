import { TriangleAlert } from 'lucide-react'
import { deskWords } from '@/lib/i18n/desk'
import type { Language } from '@/lib/i18n/language'
import { Button } from './button'
import { EmptyState } from './empty-state'

type FailedProps = { language: Language; digest?: string; again: () => void }

/** A page that broke: what to do, and the number that finds it in the log. */
export function Failed({ language, digest, again }: FailedProps) {
  const words = deskWords(language).shell
  return (
    <>
      <h1 className="sr-only">{words.error}</h1>
      <EmptyState
        icon={TriangleAlert}
        title={words.error}
        action={
          <Button type="button" onClick={again}>
            {words.again}
          </Button>
        }
      >
        <p>{words.errorText}</p>
        {digest ? <p className="tabular mt-2">{digest}</p> : null}
      </EmptyState>
    </>
  )
}
