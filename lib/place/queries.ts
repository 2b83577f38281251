import { and, asc, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { unit } from '@/db/schema'
import type { Unit } from './types'

const today = sql`(now() at time zone 'Asia/Kolkata')::date`

/** Units that exist today (Asia/Kolkata), by id: of every programme, or those that `only` names. All are a few hundred rows: the caller keeps them for the process. */
export async function loadUnits(tx: Pick<Tx, 'select'>, only?: SQL): Promise<Unit[]> {
  return tx
    .select({
      id: unit.id,
      programmeId: unit.programmeId,
      kind: unit.kind,
      parentId: unit.parentId,
      code: unit.code,
      nameEn: unit.nameEn,
      nameHi: unit.nameHi,
      aliases: unit.aliases,
      rangeId: unit.rangeId,
      districtId: unit.districtId,
      circleId: unit.circleId,
      lat: unit.lat,
      lng: unit.lng,
      territorial: unit.territorial,
    })
    .from(unit)
    .where(and(only, or(isNull(unit.validFrom), lte(unit.validFrom, today)), or(isNull(unit.validTo), gte(unit.validTo, today))))
    .orderBy(asc(unit.id))
}
