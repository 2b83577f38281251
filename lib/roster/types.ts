import type { AccusedLevel } from '@/db/schema/complaint'
import type { PlaceSearch } from '@/lib/place/types'

/** A designated officer's rank or a signed-in official's role. */
export type Post = 'constable' | 'head_constable' | 'si' | 'inspector' | 'sho' | 'co' | 'asp' | 'sp' | 'sp_staff' | 'dig' | 'analyst' | 'admin' | 'chair' | 'caseworker'

/** Somebody of the police whom a report can mean; the id is that of core.officer or auth.official. */
export type Posted = { id: string; kind: 'officer' | 'official'; nameEn: string; nameHi: string; post: Post; unitId: number; badge?: string | null }

/** Who is accused: units, and people by name. Officers and officials are missing where none is named. */
export type Accused = { level: AccusedLevel; unitIds: number[]; officerIds?: string[]; officialIds?: string[] }

/** Where a report is about, and the units named already. */
export type Around = { districtId: number; unitIds: readonly number[]; roster: readonly Posted[]; places: Pick<PlaceSearch, 'units' | 'unit'> }
