import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/access/session'
import { workWords } from '@/lib/i18n/desk-work'

/** The same for a complaint that does not exist and for one the viewer must not know of. */
export default async function Missing() {
  const { complaint, complaints } = workWords((await requireViewer()).language)
  const back = (
    <Link className="link" href="/complaints">
      {complaints.back}
    </Link>
  )
  return (
    <>
      <h1 className="sr-only">{complaints.title}</h1>
      <EmptyState icon={SearchX} title={complaint.notFound} action={back}>
        {complaint.notFoundText}
      </EmptyState>
    </>
  )
}
