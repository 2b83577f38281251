import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Filter, filterParams, flags, groups, listHref, narrowings, parseFilter, statusesIn, statusesOf, toggled, unfiltered } from './filter'

const given = (params: URLSearchParams) => Object.fromEntries(params.entries())

const anyDay = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const anyWords = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text.length > 0 && text.length <= 120)

const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    group: fc.constantFrom(...groups),
    flags: fc.subarray([...flags]),
    category: fc.stringMatching(/^[A-Z]{2,12}$/),
    district: fc.integer({ min: 1, max: 999_999_999 }),
    thana: fc.integer({ min: 1, max: 999_999_999 }),
    priority: fc.constantFrom('critical', 'high', 'normal'),
    lane: fc.constantFrom('normal', 'police_conduct', 'child'),
    words: anyWords,
    from: anyDay,
    to: anyDay,
  },
  { requiredKeys: ['group', 'flags'] },
)

describe('filter', () => {
  it('comes back from the URL as it went in', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilter(given(filterParams(filter)))).toEqual({ ...filter })
      }),
    )
  })

  it('writes equal filters as equal links, whatever the order they were made in', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const turned = Object.fromEntries(Object.entries(filter).reverse()) as Filter
        expect(listHref('/complaints', turned)).toBe(listHref('/complaints', filter))
      }),
    )
  })

  it('reads anything without failing and then stays the same', () => {
    const anything = fc.dictionary(
      fc.constantFrom('group', 'late', 'category', 'thana', 'priority', 'lane', 'words', 'from', 'to'),
      fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 })),
    )
    fc.assert(
      fc.property(anything, (raw) => {
        const once = parseFilter(raw)
        expect(parseFilter(given(filterParams(once)))).toEqual(once)
      }),
    )
  })

  it('leaves out what no list could mean', () => {
    expect(parseFilter({ group: 'mine', late: 'yes', category: "x'--", thana: '-1', priority: 'top', lane: 'vip', words: '   ', from: '2026-02-31', to: 'today' })).toEqual(
      unfiltered,
    )
  })

  it('keeps the plain list without parameters', () => {
    expect(listHref('/complaints', unfiltered)).toBe('/complaints')
  })

  it('turns one flag over and back', () => {
    expect(toggled(unfiltered, 'late').flags).toEqual(['late'])
    expect(toggled(toggled(unfiltered, 'late'), 'late')).toEqual(unfiltered)
  })

  it('counts a period once', () => {
    expect(narrowings({ ...unfiltered, from: '2026-11-01', to: '2026-11-07' })).toBe(1)
  })

  it('puts every status into exactly one group', () => {
    const all = Object.values(statusesIn).flat()
    expect(new Set(all).size).toBe(all.length)
    expect(all.toSorted()).toEqual(
      ['received', 'reviewing', 'assigned', 'accepted', 'action_initiated', 'acted', 'closed', 'returned', 'referred', 'merged', 'rejected', 'reopened'].toSorted(),
    )
    expect(statusesOf('all')).toBeNull()
    expect(statusesOf('open')).not.toContain('closed')
  })
})
