'use client'

import { Landmark } from 'lucide-react'
import { LaneBadge, PriorityBadge, StatusBadge } from '@/components/complaint/badges'
import { WhatWasSaid } from '@/components/complaint/said'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { aliasIn } from '@/lib/complaint/alias'
import type { Case } from '@/lib/complaint/types'
import { workWords } from '@/lib/i18n/desk-work'
import { evidenceWords } from '@/lib/i18n/evidence'
import type { Language } from '@/lib/i18n/language'
import { simulatorWords } from '@/lib/i18n/simulator'
import { programmeOf } from '@/lib/programme'
import type { AtDesk } from './police'

const categoryName = ({ programmeId, category }: Case, language: Language) => programmeOf(programmeId)?.categories.find(({ code }) => code === category)?.name[language] ?? category

function Facts({ found, language }: { found: Case; language: Language }) {
  const words = simulatorWords(language).police
  const work = workWords(language).complaint
  const place = [found.place, found.thana?.[language], found.district[language]].filter(Boolean).join(', ')
  const facts = [
    { name: words.ref, value: <span className="tabular font-semibold">{found.ref}</span> },
    { name: words.alias, value: aliasIn(found.alias, language) },
    { name: words.category, value: categoryName(found, language) },
    { name: words.place, value: place },
    { name: words.arrived, value: <Time at={found.arrivedHour} language={language} to="hour" /> },
    { name: words.number, value: <span className="text-acted">{words.notKept}</span> },
  ]
  return (
    <>
      <p className="flex flex-wrap gap-1.5">
        <StatusBadge status={found.status} words={work} />
        <PriorityBadge priority={found.priority} words={work} />
        <LaneBadge lane={found.lane} words={work} />
      </p>
      <dl className="divide-y rounded border bg-panel">
        {facts.map(({ name, value }) => (
          <div key={name} className="grid gap-x-4 px-3 py-1.5 sm:grid-cols-[10rem_1fr]">
            <dt className="text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Report({ newest, language }: { newest: Exclude<AtDesk, { state: 'none' }>; language: Language }) {
  const words = simulatorWords(language).police
  const { hiddenFrom } = newest
  return (
    <>
      {hiddenFrom ? <Notice title={words.hidden(hiddenFrom[language])}>{newest.state === 'read' ? words.above(newest.reader[language]) : null}</Notice> : null}
      {newest.state === 'unread' ? <p>{words.nobody}</p> : null}
      {newest.state === 'read' ? (
        <>
          {hiddenFrom ? null : <p className="text-muted">{words.as(newest.reader[language])}</p>}
          <Facts found={newest.found} language={language} />
          <WhatWasSaid
            found={newest.found}
            evidence={
              <EvidenceList
                live={false}
                items={newest.evidence}
                sight={{ language, words: evidenceWords(language).evidence, now: new Date(), base: '/simulator/api/evidence', custody: null, acts: null }}
              />
            }
            language={language}
            words={workWords(language).complaint}
          />
        </>
      ) : null}
    </>
  )
}

/** The newest report, drawn with the desk's own parts. Undefined: not asked yet; null: no answer. */
export function PolicePanel({ newest, language }: { newest: AtDesk | null | undefined; language: Language }) {
  const words = simulatorWords(language).police
  return (
    <div className="grid gap-3">
      <h2 className="flex items-center gap-2">
        <Landmark aria-hidden className="size-5 text-muted" />
        {words.title}
      </h2>
      {newest === null ? <p className="font-medium text-alarm">{words.away}</p> : null}
      {newest?.state === 'none' ? <p className="text-muted">{words.none}</p> : null}
      {newest && newest.state !== 'none' ? <Report newest={newest} language={language} /> : null}
    </div>
  )
}
