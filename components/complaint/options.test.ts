import { describe, expect, it } from 'vitest'
import { workWords } from '@/lib/i18n/desk-work'
import type { Unit } from '@/lib/place/types'
import { accusableGroups, officerGroups, thanaGroups, unitOptions } from './options'

const unit = (id: number, kind: Unit['kind'], nameEn: string, districtId: number | null): Unit => ({
  ...{ id, kind, nameEn, districtId, programmeId: 'satark', parentId: null, code: String(id), nameHi: `${nameEn} हि`, aliases: [] },
  ...{ rangeId: 1, circleId: null, lat: null, lng: null, territorial: true },
})
const units = [
  unit(1, 'range', 'Varanasi', null),
  unit(2, 'district', 'Jaunpur', 2),
  unit(3, 'thana', 'Kerakat', 2),
  unit(4, 'thana', 'Badlapur', 2),
  unit(5, 'district', 'Ghazipur', 5),
  unit(6, 'thana', 'Nonhara', 5),
]
const words = workWords('en')

describe('choices of the forms', () => {
  it('offers units by name in the viewer’s language', () => {
    expect(unitOptions(units, 'thana', 'en').map(({ label }) => label)).toEqual(['Badlapur', 'Kerakat', 'Nonhara'])
    expect(unitOptions(units, 'district', 'hi').map(({ label }) => label)).toEqual(['Ghazipur हि', 'Jaunpur हि'])
  })

  it('puts thanas under their district, of one district when one is chosen', () => {
    expect(thanaGroups(units, undefined, 'en').map(({ label, options }) => [label, options.length])).toEqual([
      ['Jaunpur', 2],
      ['Ghazipur', 1],
    ])
    expect(thanaGroups(units, 5, 'en')).toHaveLength(1)
  })

  it('lets the offices above be accused too', () => {
    const [offices, jaunpur] = accusableGroups(units, 'en', words.complaint)
    expect(offices?.options.map(({ value }) => value)).toEqual(['1', '2', '5'])
    expect(jaunpur?.options.map(({ label }) => label)).toEqual(['Thana Badlapur', 'Thana Kerakat'])
  })

  it('puts the nearest officers first and says how much they have to do', () => {
    const officer = { en: 'A', hi: 'अ', rank: 'si', unit: { en: 'Kerakat', hi: 'केराकत' } } as const
    const groups = officerGroups(
      [
        { ...officer, id: 'far', near: 'district', busy: 0 },
        { ...officer, id: 'here', near: 'thana', busy: 2 },
      ],
      'en',
      words,
    )
    expect(groups.map(({ options }) => options[0])).toEqual([
      { value: 'here', label: 'SI A, Kerakat (2 open)' },
      { value: 'far', label: 'SI A, Kerakat (no open work)' },
    ])
  })
})
