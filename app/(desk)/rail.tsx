import { Baby, BookLock, ChartColumn, Ellipsis, FileText, Hexagon, LayoutList, Settings, Users } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classes } from '@/components/ui/classes'
import { mapped, may } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { pressingDues } from '@/lib/child/overview'
import { childDeskWords } from '@/lib/i18n/child-desk'
import type { DeskWords } from '@/lib/i18n/desk'
import { insightWords } from '@/lib/i18n/insight'
import { mayRead } from '@/lib/people/queries'
import { RailLink } from './rail-link'
import { RailMore } from './rail-more'

type RailProps = { viewer: Viewer; words: DeskWords['shell'] }

/** Where this viewer may go; what is not open is not shown. */
function places(viewer: Viewer, words: DeskWords['shell'], pressing: { n: number; words: string }) {
  const icon = 'size-5 shrink-0 lg:size-[1.15rem]'
  const complaints = may(viewer, 'readComplaints')
  const insight = insightWords(viewer.language)
  return [
    complaints && { href: '/today', label: words.today, pressing, icon: <LayoutList aria-hidden className={icon} /> },
    complaints && { href: '/complaints', label: words.complaints, icon: <FileText aria-hidden className={icon} /> },
    may(viewer, 'readChildren') && { href: '/children', label: childDeskWords(viewer.language).section.rail, icon: <Baby aria-hidden className={icon} /> },
    mapped(viewer) && { href: '/hotspots', label: insight.hotspots, icon: <Hexagon aria-hidden className={icon} /> },
    mapped(viewer) && { href: '/trends', label: insight.trends.title, icon: <ChartColumn aria-hidden className={icon} /> },
    mayRead(viewer) && { href: '/people', label: words.people, icon: <Users aria-hidden className={icon} /> },
    may(viewer, 'readLedger') && { href: '/ledger', label: words.ledger, icon: <BookLock aria-hidden className={icon} /> },
    { href: '/settings', label: words.settings, icon: <Settings aria-hidden className={icon} /> },
  ].filter((place) => place !== false) as ComponentProps<typeof RailLink>[]
}

/** A thumb hits five places in a row; what is left lies behind the last. */
const most = 5

/** The left rail; on phones and tablets a bar at the bottom, under the thumb. */
export async function Rail({ viewer, words }: RailProps) {
  const programme = viewer.programmeId === 'bal' ? words.programme.bal : words.programme.satark
  const late = await pressingDues(viewer)
  const open = places(viewer, words, { n: late, words: childDeskWords(viewer.language).dues.pressing })
  const shown = open.length > most ? most - 1 : open.length
  return (
    <nav
      aria-label={words.menu}
      className="no-print fixed inset-x-0 bottom-0 z-20 border-t bg-panel lg:sticky lg:inset-auto lg:top-0 lg:h-dvh lg:border-t-0 lg:border-r lg:px-3 lg:py-4"
    >
      <div className="mb-5 hidden px-2.5 lg:block">
        <p className="text-base leading-tight font-semibold text-primary">{programme}</p>
        <p className="mt-0.5 text-muted">{viewer.language === 'hi' ? viewer.officeHi : viewer.officeEn}</p>
      </div>
      <ul className="flex lg:grid lg:gap-0.5">
        {open.map((place, at) => (
          <li key={place.href} className={classes('min-w-0 grow basis-0 lg:basis-auto', at >= shown && 'max-lg:hidden')}>
            <RailLink {...place} />
          </li>
        ))}
        {shown < open.length ? (
          <li className="min-w-0 grow basis-0 lg:hidden">
            <RailMore label={words.more} icon={<Ellipsis aria-hidden className="size-5" />} hrefs={open.slice(shown).map(({ href }) => href)}>
              {open.slice(shown).map((place) => (
                <li key={place.href}>
                  <RailLink {...place} row />
                </li>
              ))}
            </RailMore>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
