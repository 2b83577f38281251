import type { AccusedLevel } from '@/db/schema/complaint'
import type { Report } from '@/lib/conversation/types'
import type { PlaceSearch, Unit } from '@/lib/place/types'
import { categoryOf, programmeOf } from '@/lib/programme'

/** Who will open the report: the SP's office with its staff, the SP in person, the DIG, the child-rights commission, or nobody in this system. */
export type Reader = 'sp_office' | 'sp' | 'dig' | 'commission' | 'nobody'

export type Routing = {
  lane: 'normal' | 'police_conduct' | 'child'
  accusedLevel: AccusedLevel | null
  accusedUnitIds: number[]
  accusedOfficerIds: string[]
  accusedOfficialIds: string[]
  rangeId: number
  districtId: number
  circleId: number | null
  thanaId: number | null
  readers: Reader[]
}

const readers: Record<AccusedLevel, Reader[]> = {
  below_sp: ['sp', 'dig'],
  unknown: ['sp', 'dig'],
  sp_office: ['dig'],
  dig_office: ['nobody'],
}

/**
 * Where a report goes and who may read it. A child's never reaches any police, whatever it is about. A head about police without a named unit counts as "unknown", never as normal.
 * @throws Error when the place is not a district with a range: the place question lets nothing else through.
 */
export function routing(report: Pick<Report, 'category' | 'place' | 'accused'>, places: PlaceSearch): Routing {
  const district = places.unit(report.place.districtId)
  if (district?.kind !== 'district' || district.rangeId === null) throw new Error('A report without a district of the range')
  const thana = report.place.thanaId === undefined ? undefined : places.unit(report.place.thanaId)
  const ofChild = programmeOf(district.programmeId)?.lane === 'child'
  const accused: Report['accused'] | null = report.accused ?? (aboutPolice(report.category, district) ? { level: 'unknown', unitIds: [] } : null)
  return {
    lane: ofChild ? 'child' : accused ? 'police_conduct' : 'normal',
    accusedLevel: accused?.level ?? null,
    accusedUnitIds: accused?.unitIds ?? [],
    accusedOfficerIds: accused?.officerIds ?? [],
    accusedOfficialIds: accused?.officialIds ?? [],
    rangeId: district.rangeId,
    districtId: district.id,
    circleId: thana?.circleId ?? null,
    thanaId: thana?.id ?? null,
    readers: ofChild ? ['commission'] : accused ? readers[accused.level] : ['sp_office', 'dig'],
  }
}

function aboutPolice(category: string, district: Unit): boolean {
  const programme = programmeOf(district.programmeId)
  return programme !== undefined && categoryOf(programme, category)?.aboutPolice === true
}
