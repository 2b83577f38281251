import { and, asc, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { official } from '@/db/schema/access'
import { officer } from '@/db/schema/complaint'
import type { Posted } from './types'

const police = ['satark']

/** Every serving designated officer and every official with an account, of the police programmes. A few hundred rows: the caller keeps them for minutes. */
export async function loadRoster(tx: Pick<Tx, 'select'>): Promise<Posted[]> {
  const officers = await tx
    .select({ id: officer.id, nameEn: officer.nameEn, nameHi: officer.nameHi, post: officer.rank, unitId: officer.unitId, badge: officer.badge })
    .from(officer)
    .where(and(inArray(officer.programmeId, police), isNull(officer.endedOn)))
    .orderBy(asc(officer.id))
  const officials = await tx
    .select({ id: official.id, nameEn: official.nameEn, nameHi: official.nameHi, post: official.role, unitId: official.unitId })
    .from(official)
    .where(and(inArray(official.programmeId, police), isNull(official.disabledAt)))
    .orderBy(asc(official.id))
  return [...officers.map((row) => ({ ...row, kind: 'officer' as const })), ...officials.map((row) => ({ ...row, kind: 'official' as const }))]
}
