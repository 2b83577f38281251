import type { ReactNode } from 'react'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { authorityWords } from '@/lib/i18n/authority'
import { boundaryWords } from '@/lib/i18n/boundary'
import { deskWords } from '@/lib/i18n/desk'
import { SectionTabs } from './section-tabs'

/** Settings: everybody's own account; accounts, units and posters for who keeps them. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const words = deskWords(viewer.language).settings
  const sections = [
    { href: '/settings', label: words.account },
    ...(may(viewer, 'officials') ? [{ href: '/settings/officials', label: words.officials }] : []),
    ...(may(viewer, 'settings') ? [{ href: '/settings/units', label: words.units }] : []),
    ...(may(viewer, 'settings') ? [{ href: '/settings/boundaries', label: boundaryWords(viewer.language).tab }] : []),
    ...(may(viewer, 'authority') ? [{ href: '/settings/authority', label: authorityWords(viewer.language).tab }] : []),
    ...(may(viewer, 'posters') ? [{ href: '/settings/posters', label: words.posters }] : []),
  ]
  return (
    <>
      <title>{`${words.title} · Mitra`}</title>
      {sections.length > 1 ? <SectionTabs label={words.sections} sections={sections} /> : null}
      {children}
    </>
  )
}
