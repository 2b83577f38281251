'use client'

import { usePathname } from 'next/navigation'
import { Tabs } from '@/components/ui/tabs'

type Section = { href: string; label: string /** Pages that are reached from this one and have no tab of their own. */; holds?: readonly string[] }
type SectionTabsProps = { label: string; sections: Section[] }

/** The pages of a section, the open one marked. */
export function SectionTabs({ label, sections }: SectionTabsProps) {
  const path = usePathname()
  const under = (href: string) => path === href || path.startsWith(`${href}/`)
  const open = ({ href, holds = [] }: Section) => (href === '/settings' || href === '/children' ? path === href : [href, ...holds].some(under))
  return (
    <div className="mb-5">
      <Tabs label={label} tabs={sections.map((section) => ({ href: section.href, label: section.label, current: open(section) }))} />
    </div>
  )
}
