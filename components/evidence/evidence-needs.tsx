import { ChevronRight, Package, PackageCheck, ShieldAlert } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { EvidenceNeeds as Needs } from '@/lib/evidence/today'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { moment, span } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'

type EvidenceNeedsProps = { needs: Needs; now: Date; language: Language; words: EvidenceWords }

type Line = { id: string; href: string; icon: ReactNode; title: string; text: string; alarm?: boolean }

function linesOf({ needs, now, language, words }: EvidenceNeedsProps): Line[] {
  const { court, evidenceToday } = words
  return [
    ...needs.handOver.map(({ id, ref, label, due }) => {
      const late = due < now
      const left = span(due.getTime() - now.getTime(), language)
      const text = `${ref} · ${label} · ${late ? `${evidenceToday.overdue}: ${left}` : evidenceToday.inside(left)}`
      return { id, href: `/complaints/${ref}#${label}`, icon: <ShieldAlert aria-hidden className="size-5 text-alarm" />, title: evidenceToday.handOver(1), text, alarm: true }
    }),
    ...needs.decide.map(({ id, ref, caseNumber }) => ({
      id,
      href: `/complaints/${ref}/court#${id}`,
      icon: <Package aria-hidden className="size-5 text-primary" />,
      title: court.waitingForYou(1),
      text: `${ref} · ${caseNumber}`,
    })),
    ...needs.ready.map(({ id, ref, caseNumber, expiresAt }) => ({
      id,
      href: `/complaints/${ref}/court#${id}`,
      icon: <PackageCheck aria-hidden className="size-5 text-acted" />,
      title: court.readyForYou(1),
      text: `${ref} · ${caseNumber} · ${court.until(moment(expiresAt, language))}`,
    })),
  ]
}

/** What of evidence waits for the viewer, each with its way there; nothing when nothing waits. */
export function EvidenceNeeds(props: EvidenceNeedsProps) {
  const lines = linesOf(props)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="evidence-needs" className="grid gap-2">
      <h2 id="evidence-needs">{props.words.evidence.title}</h2>
      <ul className="divide-y overflow-hidden rounded border bg-panel">
        {lines.map(({ id, href, icon, title, text, alarm }) => (
          <li key={id}>
            <Link href={href} className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-primary-soft/60">
              {icon}
              <span className="grid grow">
                <span className={alarm ? 'font-semibold text-alarm' : 'font-semibold'}>{title}</span>
                <span className="tabular text-muted">{text}</span>
              </span>
              <ChevronRight aria-hidden className="size-4 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
