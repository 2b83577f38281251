import Link from 'next/link'
import { classes } from './classes'

type TabsProps = { label: string; tabs: { href: string; label: string; current: boolean }[] }

/** Pages side by side. They are links: each has its own address, and works without JavaScript. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="no-print overflow-x-auto border-b">
      <ul className="flex gap-x-1 max-sm:flex-wrap">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={classes(
                '-mb-px flex min-h-11 items-center border-b-2 px-3 whitespace-nowrap sm:min-h-10',
                tab.current ? 'border-primary font-semibold text-primary' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
