import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { deskWords } from '@/lib/i18n/desk'
import { currentLanguage } from '@/lib/i18n/request'

/** The same answer for what does not exist and for what is not open to the reader. */
export default async function NotFoundPage() {
  const words = deskWords(await currentLanguage()).shell
  return (
    <main id="content" className="mx-auto grid min-h-[60dvh] w-full max-w-xl content-center px-4">
      <h1 className="sr-only">{words.notFound}</h1>
      {/* The page for everybody is no part of this app's router: a plain link, nothing fetched ahead. */}
      <EmptyState
        title={words.notFound}
        action={
          <a href="/" className={buttonClasses()}>
            {words.toHome}
          </a>
        }
      >
        {words.notFoundText}
      </EmptyState>
    </main>
  )
}
