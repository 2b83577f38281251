import { official } from '@/db/schema/access'
import { unit } from '@/db/schema/unit'

/** Columns of `official` joined with its `unit` that make a `Viewer`. */
export const viewerColumns = {
  id: official.id,
  username: official.username,
  role: official.role,
  programmeId: official.programmeId,
  unitId: official.unitId,
  districtId: unit.districtId,
  rangeId: unit.rangeId,
  nameEn: official.nameEn,
  nameHi: official.nameHi,
  officeEn: unit.nameEn,
  officeHi: unit.nameHi,
  language: official.language,
}
