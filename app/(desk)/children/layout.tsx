import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { SectionTabs } from '../settings/section-tabs'

/** Children's cases as a whole: for the commission alone; nobody else learns that it is there. */
export default async function ChildrenLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  if (!may(viewer, 'readChildren')) notFound()
  const { section } = childDeskWords(viewer.language)
  const sections = [
    { href: '/children', label: section.overview },
    { href: '/children/diary', label: section.diary },
    { href: '/children/institutions', label: section.institutions },
    { href: '/children/directory', label: section.directory },
    { href: '/children/answers', label: section.answers, holds: ['/children/rule', '/children/helplines'] },
  ]
  return (
    <>
      <title>{`${section.label} · Mitra`}</title>
      <SectionTabs label={section.label} sections={sections} />
      {children}
    </>
  )
}
