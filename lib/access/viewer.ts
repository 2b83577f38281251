import type { Language } from '@/lib/i18n/language'

export const roles = ['sp', 'sp_staff', 'dig', 'analyst', 'caseworker', 'chair', 'admin'] as const
export type Role = (typeof roles)[number]

/** A signed-in official as the checked session row and the posting say. */
export type Viewer = {
  id: string
  username: string
  role: Role
  programmeId: string
  /** Posting. */
  unitId: number
  districtId: number | null
  rangeId: number | null
  nameEn: string
  nameHi: string
  officeEn: string
  officeHi: string
  language: Language
  /** A caseworker who acts as the chair today, and signs with the own name. */
  acting?: boolean
}
