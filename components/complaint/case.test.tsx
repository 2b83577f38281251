import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Case } from '@/lib/complaint/types'
import { workWords } from '@/lib/i18n/desk-work'
import { Circumstances } from './circumstances'
import { ClockPanel } from './clock-panel'
import { CaseHead } from './head'
import { ResultPanel } from './result-panel'
import { WhatWasSaid } from './said'
import { Timeline } from './timeline'

const hour = new Date('2026-11-21T09:00:00Z')
const words = workWords('en')

const found: Case = {
  ...{ id: 'c1', ref: 'PS-7K3MQ2', programmeId: 'satark', lane: 'normal', category: 'CATTLE', priority: 'high', status: 'reviewing', sensitive: true, supervisorChecked: false },
  ...{ alias: 'Kamal Nadi 42', headline: null, place: null, district: { en: 'Jaunpur', hi: 'जौनपुर' }, thana: null, circle: null, arrivedHour: hour, clock: null, unread: false },
  ...{ escalation: 0, asked: 'none', evidence: 1, officer: null, outcome: null, verdict: null, simulated: false, version: 2, language: 'hi', precision: 'pin', h3R9: null },
  ...{ howManyKnow: 'only_me', stillGoingOn: null, posterCode: null, openedBy: 2, accused: null, firstLookAt: hour, assignedAt: null, acceptedAt: null, actionInitiatedAt: null },
  ...{ actedAt: null, closedAt: null, outcomeNote: null, firNumber: null, gdNumber: null, seizureNumber: null, arrests: null, seizures: null, verdictAt: null, reopenedCount: 0 },
  ...{ referredTo: null, mergedInto: null, duplicates: [], assignments: [], reports: [], messages: [], timeline: [], next: null, offered: [] },
  statements: [
    { seq: 1, question: 'what', answers: null, said: 'गायों को ट्रक में ले जाते हैं <script>', saidHour: hour },
    { seq: 2, question: 'known', answers: null, said: 'किसी ने बताया', saidHour: hour },
    { seq: 3, question: 'more', answers: null, said: null, saidHour: hour },
  ],
}

const draw = (part: React.ReactElement) => renderToStaticMarkup(part)

describe('a case', () => {
  it('labels answers in the viewer’s language and leaves the words as they were said, marked with their script', () => {
    const drawn = draw(<WhatWasSaid evidence={null} found={found} language="en" words={words.complaint} />)
    expect(drawn).toContain('>What</dt>')
    expect(drawn).toContain('<dd lang="hi" class="break-words whitespace-pre-wrap">गायों को ट्रक में ले जाते हैं &lt;script&gt;</dd>')
  })

  it('says a chosen answer in the viewer’s language', () => {
    expect(draw(<WhatWasSaid evidence={null} found={found} language="en" words={words.complaint} />)).toContain('Somebody told me')
  })

  it('says that a sealed answer stays sealed', () => {
    const drawn = draw(<WhatWasSaid evidence={null} found={found} language="en" words={words.complaint} />)
    expect(drawn).toContain(words.complaint.sealed)
  })

  it('shows an unanswered question of the office with its delivery by day only', () => {
    const asked = {
      id: 'o1',
      audience: 'informer',
      template: 'question',
      freeText: 'When does the truck come?',
      createdAt: hour,
      state: 'delivered',
      stateDay: hour,
      answered: false,
    } as const
    const drawn = draw(<WhatWasSaid evidence={null} found={{ ...found, messages: [asked] }} language="en" words={words.complaint} />)
    expect(drawn).toContain('When does the truck come?')
    expect(drawn).toContain(words.complaint.noAnswer)
    expect(drawn).toContain('>21 Nov 2026</time>')
  })

  it('warns when only the informer knows, and flags hearsay', () => {
    const drawn = draw(<Circumstances found={found} language="en" words={words.complaint} />)
    expect(drawn).toContain(words.complaint.knowWarning.only_me)
    expect(drawn).toContain(words.complaint.hearsay)
  })

  it('treats an unknown number of people who know as few', () => {
    expect(draw(<Circumstances found={{ ...found, howManyKnow: null }} language="en" words={words.complaint} />)).toContain(words.complaint.knowWarning.unknown)
  })

  it('never names a coordinate or cell', () => {
    expect(draw(<Circumstances found={{ ...found, h3R9: '893da1145d7ffff' }} language="en" words={words.complaint} />)).not.toContain('893da')
  })

  it('stands under the banner that it is no FIR, with the number of readers and the missing check', () => {
    const drawn = draw(<CaseHead found={found} category="Cattle" language="en" words={words.complaint} />)
    expect(drawn).toContain(words.complaint.unverified)
    expect(drawn).toContain('2 officials have opened this')
    expect(drawn).toContain(words.complaint.sensitiveUnchecked)
  })

  it('has no result before there is one', () => {
    expect(draw(<ResultPanel found={found} words={words.complaint} />)).toBe('')
    expect(draw(<ResultPanel found={{ ...found, status: 'closed', outcome: 'not_found', outcomeNote: 'Went twice', verdict: 'untrue' }} words={words.complaint} />)).toContain(
      words.complaint.verdict.untrue,
    )
  })

  it('says lateness in words beside the bar', () => {
    const clock = { clock: 'assign', due: new Date('2026-11-21T08:00:00Z'), share: 1.2, late: true } as const
    expect(draw(<ClockPanel found={{ ...found, clock }} now={new Date('2026-11-21T10:30:00Z')} language="en" words={words.complaint} />)).toContain('late by 2 h 30 min')
  })

  it('keeps openings out of the steps and shows an informer’s step to the hour', () => {
    const step = { seq: 1, at: hour, actor: 'informer', name: null, unit: null, action: 'filed', detail: {} } as const
    const opening = { seq: 2, at: hour, actor: 'official', name: { en: 'SP', hi: 'एसपी' }, unit: null, action: 'viewed', detail: {} } as const
    const drawn = draw(<Timeline items={[step, opening]} language="en" words={words} />)
    const [steps = '', openings = ''] = drawn.split('</ol>')
    expect(steps).toContain('14:30–15:30')
    expect(steps).not.toContain('SP')
    expect(openings).toContain('SP')
  })
})
