import { SearchX } from 'lucide-react'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { deskWords } from '@/lib/i18n/desk'

/** The same answer for what does not exist and for what is not open to this office. */
export default async function DeskNotFound() {
  const viewer = await requireViewer()
  const words = deskWords(viewer.language).shell
  const home = may(viewer, 'readComplaints') ? { href: '/today', label: words.toToday } : { href: '/settings', label: words.settings }
  return (
    <>
      <h1 className="sr-only">{words.notFound}</h1>
      <EmptyState icon={SearchX} title={words.notFound} action={<LinkButton href={home.href}>{home.label}</LinkButton>}>
        {words.notFoundText}
      </EmptyState>
    </>
  )
}
