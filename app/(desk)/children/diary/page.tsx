import { CalendarCheck } from 'lucide-react'
import { Dues } from '@/components/child/dues'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/lib/access/session'
import { duesFor } from '@/lib/child/overview'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { sightOf } from '../../sight'

const fortnight = 14 * 86_400_000

/** Everything planned and promised in the next 14 days, and what is late. */
export default async function DiaryPage() {
  const viewer = await requireViewer()
  const { language, categories, now } = sightOf(viewer)
  const { diary: words } = childDeskWords(language)
  const dues = await duesFor(viewer, new Date(now.getTime() + fortnight))
  return (
    <div className="max-w-3xl">
      <PageHead title={words.title} text={words.text} />
      {dues.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={words.empty}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <Dues dues={dues} categories={categories} now={now} language={language} />
      )}
    </div>
  )
}
