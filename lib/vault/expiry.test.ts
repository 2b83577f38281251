import { describe, expect, it } from 'vitest'
import { freshState } from '@/lib/conversation/state'
import { remains } from './expiry'
import type { Person } from './person'

const hour = 3_600_000
const day = 24 * hour
const at = Date.parse('2026-11-21T10:00:00Z')
const person: Person = {
  address: { phone: '919811100001' },
  conversation: null,
  officer: {},
  complaints: [],
  lastHeardAt: at,
  pace: { from: 0, count: 0 },
  filed: [],
  warned: false,
  muted: false,
  held: [],
}
const draft = { answers: {}, more: ['secret'], files: [] }
const writing = { ...freshState('satark'), language: 'en' as const, noticed: true, draft, draftAt: at }

describe('what remains of a person', () => {
  it('without a complaint goes after a day of silence', () => {
    expect(remains(person, [], at + 23 * hour)).toBe(person)
    expect(remains(person, [], at + day)).toBeNull()
  })

  it('with an open complaint stays, without the draft of yesterday', () => {
    const left = remains({ ...person, conversation: writing }, [null], at + 40 * day)
    expect(left?.conversation).toMatchObject({ language: 'en', noticed: true, draft: null, version: 1 })
    expect(JSON.stringify(left)).not.toContain('secret')
  })

  it('keeps a draft that is younger than a day', () => {
    expect(remains({ ...person, conversation: writing }, [null], at + 20 * hour)?.conversation?.draft).toEqual(draft)
  })

  it('goes thirty days after the last of the complaints has ended', () => {
    expect(remains(person, [at, at + 5 * day], at + 34 * day)).toBe(person)
    expect(remains(person, [at, at + 5 * day], at + 35 * day)).toBeNull()
    expect(remains(person, [at, null], at + 350 * day)).toBe(person)
  })

  it('stays when somebody wrote today although all has ended', () => {
    expect(remains({ ...person, lastHeardAt: at + 40 * day }, [at], at + 40 * day + hour)).not.toBeNull()
  })
})
