import { describe, expect, it } from 'vitest'
import type { AccusedLevel } from '@/db/schema/complaint'
import { places } from '@/lib/conversation/testing'
import { routing } from './routing'

const place = { districtId: 2, thanaId: 26, precision: 'thana' as const }
const against = (level: AccusedLevel, unitIds: number[] = []) => routing({ category: 'CATTLE', place, accused: { level, unitIds } }, places)

describe('routing', () => {
  it('sends an ordinary report to the SP’s office and the DIG, with the units of its thana', () => {
    expect(routing({ category: 'CATTLE', place }, places)).toEqual({
      ...{ lane: 'normal', accusedLevel: null, accusedUnitIds: [], accusedOfficerIds: [], accusedOfficialIds: [], readers: ['sp_office', 'dig'] },
      ...{ rangeId: 1, districtId: 2, circleId: 5, thanaId: 26 },
    })
  })

  it('knows no thana where none was named', () => {
    expect(routing({ category: 'CATTLE', place: { districtId: 3, precision: 'district' } }, places)).toMatchObject({ districtId: 3, circleId: null, thanaId: null })
  })

  it('leaves the SP in person and the DIG when police below the SP are accused, or it is not known who', () => {
    expect(against('below_sp', [26])).toMatchObject({ lane: 'police_conduct', accusedUnitIds: [26], readers: ['sp', 'dig'] })
    expect(against('unknown')).toMatchObject({ lane: 'police_conduct', readers: ['sp', 'dig'] })
  })

  it('passes by the SP when the SP’s office is accused, and never falls back to the accused', () => {
    expect(against('sp_office', [2])).toMatchObject({ lane: 'police_conduct', readers: ['dig'] })
    expect(against('dig_office', [1])).toMatchObject({ lane: 'police_conduct', readers: ['nobody'] })
  })

  it('counts a head about police as police conduct even when nobody was named', () => {
    expect(routing({ category: 'POLICE', place }, places)).toMatchObject({ lane: 'police_conduct', accusedLevel: 'unknown', readers: ['sp', 'dig'] })
  })

  it('refuses a place outside the range', () => {
    expect(() => routing({ category: 'CATTLE', place: { districtId: 99, precision: 'district' } }, places)).toThrow('district')
  })
})
