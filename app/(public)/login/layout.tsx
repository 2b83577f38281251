import { Languages } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { deskWords } from '@/lib/i18n/desk'
import { currentLanguage } from '@/lib/i18n/request'
import { speak } from './actions'

/** The frame of sign-in: the product's name and the language, nothing to look around in. */
export default async function LoginLayout({ children }: { children: ReactNode }) {
  const language = await currentLanguage()
  const words = deskWords(language).shell
  const other = language === 'hi' ? 'en' : 'hi'
  return (
    <>
      <header className="border-b bg-panel">
        <div className="mx-auto flex max-w-4xl items-center justify-between gap-4 px-4 py-2">
          <p className="text-lg font-semibold text-primary">{words.brand}</p>
          <ActionForm action={speak} refusals={{ invalid: words.error }}>
            <SubmitButton look="plain" name="language" value={other} lang={other} icon={<Languages aria-hidden className="size-4" />}>
              {words.otherLanguage}
            </SubmitButton>
          </ActionForm>
        </div>
      </header>
      {children}
    </>
  )
}
