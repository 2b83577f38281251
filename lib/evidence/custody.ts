import { and, asc, eq, or, sql } from 'drizzle-orm'
import { official } from '@/db/schema/access'
import { complaint, courtPackage, evidence, officer } from '@/db/schema/complaint'
import { entry } from '@/db/schema/ledger'
import { unit } from '@/db/schema/unit'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { reading } from '@/lib/complaint/list'
import type { CustodyStep } from './types'

const named = (en: string | null, hi: string | null) => (en !== null && hi !== null ? { en, hi } : null)

const ofItem = (id: string) => and(sql`${entry.detail} ? 'item'`, sql`${entry.detail} ->> 'item' = ${id}`)

/** Steps of court packages that hold the item. */
const ofPackageWith = (id: string) =>
  sql`exists (select 1 from ${courtPackage} where ${courtPackage.complaintId} = ${entry.complaintId} and ${courtPackage.id}::text = ${entry.detail} ->> 'package' and ${id} = any (${courtPackage.evidenceIds}))`

/** The life of one item, oldest step first, as far as the ledger's policies let this viewer read it. Empty for an item that is not theirs. */
export function custodyOf(viewer: Viewer, id: string): Promise<CustodyStep[]> {
  return reading<CustodyStep[]>(viewer, [], async (tx) => {
    const rows = await tx
      .select({
        ...{ seq: entry.seq, at: entry.at, actor: entry.actor, action: entry.action, detail: entry.detail },
        ...{ officialEn: official.nameEn, officialHi: official.nameHi, officerEn: officer.nameEn, officerHi: officer.nameHi, unitEn: unit.nameEn, unitHi: unit.nameHi },
      })
      .from(entry)
      .innerJoin(evidence, and(eq(evidence.id, id), eq(evidence.complaintId, entry.complaintId)))
      .innerJoin(complaint, eq(complaint.id, evidence.complaintId))
      .leftJoin(official, and(eq(entry.actor, 'official'), eq(official.id, entry.actorId)))
      .leftJoin(officer, and(eq(entry.actor, 'officer'), eq(officer.id, entry.actorId)))
      .leftJoin(unit, eq(unit.id, entry.unitId))
      .where(and(or(ofItem(id), ofPackageWith(id)), visible(viewer)))
      .orderBy(asc(entry.seq))
    return rows.map(({ seq, at, actor, action, detail, officialEn, officialHi, officerEn, officerHi, unitEn, unitHi }) => ({
      ...{ seq, at, actor, action, detail },
      name: named(officialEn ?? officerEn, officialHi ?? officerHi),
      unit: named(unitEn, unitHi),
    }))
  })
}
