'use client'

import { usePathname } from 'next/navigation'
import { Tabs } from '@/components/ui/tabs'

type SectionTabsProps = { label: string; sections: { href: string; label: string }[] }

/** The pages of a section, the open one marked. */
export function SectionTabs({ label, sections }: SectionTabsProps) {
  const path = usePathname()
  const open = (href: string) => (href === '/settings' || href === '/children' ? path === href : path.startsWith(href))
  return (
    <div className="mb-5">
      <Tabs label={label} tabs={sections.map((section) => ({ ...section, current: open(section.href) }))} />
    </div>
  )
}
