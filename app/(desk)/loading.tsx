import { deskWords } from '@/lib/i18n/desk'
import { currentLanguage } from '@/lib/i18n/request'

/** Grey lines where the page will stand. */
export default async function DeskLoading() {
  const words = deskWords(await currentLanguage()).shell
  return (
    <div role="status" className="grid max-w-3xl animate-pulse gap-3">
      <span className="sr-only">{words.loading}</span>
      <div className="h-7 w-56 rounded bg-line" />
      <div className="h-4 w-full rounded bg-line/70" />
      <div className="h-4 w-5/6 rounded bg-line/70" />
      <div className="h-40 w-full rounded bg-line/50" />
    </div>
  )
}
