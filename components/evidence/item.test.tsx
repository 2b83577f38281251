import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '@/lib/evidence/types'
import { evidenceWords } from '@/lib/i18n/evidence'
import { languages } from '@/lib/i18n/language'
import { flagClock } from './flag-clock'
import { FlagPanel } from './flag-panel'
import { EvidenceItem, type ItemSight, underWay } from './item'

const now = new Date('2026-11-25T10:00:00Z')
const en = evidenceWords('en').evidence
const sight: ItemSight = { language: 'en', words: en, now, base: '/api/evidence', custody: '/complaints/X/custody', acts: null }
const hash = { sha256: 'ab'.repeat(32), sha512: 'cd'.repeat(64) }

const item = (patch: Partial<Evidence>): Evidence => ({
  ...{ id: 'e1', complaintId: 'c1', seq: 1, label: 'E-01', kind: 'image', by: 'informer', caption: 'behind the mill', saidHour: now, state: 'cleaned', reason: null },
  ...{ sniffed: 'jpeg', original: { size: 120_000, ...hash }, clean: { type: 'image/jpeg', size: 9, sha256: 'ef'.repeat(32) }, disguised: null },
  ...{ pages: null, soundAlone: false, width: null, height: null, durationMs: null, flag: null },
  ...patch,
})

const drawn = (patch: Partial<Evidence>) => renderToStaticMarkup(<EvidenceItem item={item(patch)} sight={sight} />)

describe('an item of evidence', () => {
  it('is closed at first: nothing is fetched before somebody asks for it', () => {
    const html = drawn({})
    expect(html).toContain(en.open.image)
    expect(html).not.toContain('/api/evidence/')
  })

  it.each(['referenced', 'fetching', 'sealed', 'cleaning'] as const)('%s says how far it is and cannot be opened', (state) => {
    const html = drawn({ state, clean: null })
    expect(html).toContain(en.state[state])
    expect(html).toContain(en.stateNote[state])
    expect(html).not.toContain(en.open.image)
    expect(underWay(item({ state }))).toBe(true)
  })

  it('that cannot be shown says why, and that it is kept for court', () => {
    const html = drawn({ state: 'sealed_only', reason: 'unreadable', clean: null })
    expect(html).toContain(en.reason.unreadable)
    expect(html).toContain(en.stateNote.sealed_only)
    expect(underWay(item({ state: 'sealed_only' }))).toBe(false)
  })

  it('of whose film only the sound can be shown says so, and offers to listen', () => {
    const html = drawn({ kind: 'video', clean: { type: 'audio/mpeg', size: 9, sha256: 'ef'.repeat(32) }, width: 176, height: 144, soundAlone: true })
    expect(html).toContain(en.soundAlone)
    expect(html).toContain(en.open.audio)
    expect(html).not.toContain(en.open.video)
    expect(drawn({ kind: 'video', clean: { type: 'video/mp4', size: 9, sha256: 'ef'.repeat(32) } })).not.toContain(en.soundAlone)
  })

  it('that never arrived says who is told: its sender', () => {
    expect(drawn({ state: 'failed', reason: 'gone', clean: null })).toContain(en.stateNote.failed)
    const ofOfficer = drawn({ state: 'failed', reason: 'gone', clean: null, by: 'officer' })
    expect(ofOfficer).toContain(en.stateNote.failedOfficer)
    expect(ofOfficer).not.toContain(en.stateNote.failed)
  })

  it('that is flagged shows neither caption nor copy, whatever stands in its row', () => {
    const html = drawn({ flag: { at: now, by: null, due: new Date(now.getTime() + 86_400_000), handed: null } })
    expect(html).toContain(en.state.flagged)
    for (const gone of ['behind the mill', en.open.image]) expect(html).not.toContain(gone)
  })
})

describe('the hand-over clock', () => {
  const flag = (hoursLeft: number) => ({ at: now, by: null, due: new Date(now.getTime() + hoursLeft * 3_600_000), handed: null })
  it.each([
    [23, 'waiting'],
    [20, 'alarm'],
    [1, 'alarm'],
    [-3, 'alarm'],
  ] as const)('with %s hours left is %s', (left, tone) => expect(flagClock(flag(left), now, 'en', en.flag).tone).toBe(tone))

  it('gives way to the record, and only those who may record it get the form', () => {
    const open = (handOver: (() => Promise<{ ok: boolean }>) | null, handed = false) =>
      renderToStaticMarkup(
        <FlagPanel
          id="e1"
          flag={{ ...flag(3), handed: handed ? { at: now, by: { en: 'A', hi: 'अ' }, to: 'SJPU Jaunpur', ref: 'GD 12' } : null }}
          now={now}
          language="en"
          words={en}
          handOver={handOver}
        />,
      )
    expect(open(async () => ({ ok: true }))).toContain('<form')
    expect(open(null)).not.toContain('<form')
    expect(open(async () => ({ ok: true }), true)).toContain('SJPU Jaunpur')
    expect(open(async () => ({ ok: true }), true)).not.toContain('<form')
  })
})

it('every state and every reason has words in both languages', () => {
  for (const language of languages) {
    const words = evidenceWords(language).evidence
    expect(Object.keys(words.reason)).toEqual(Object.keys(en.reason))
    for (const text of [...Object.values(words.state), ...Object.values(words.reason), ...Object.values(words.stateNote)]) expect(text).not.toBe('')
  }
})
