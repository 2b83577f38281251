import type { AccusedLevel } from '@/db/schema/complaint'
import { accusedLater } from '@/lib/roster/accused-later'
import type { Setting } from './effect'

type Held = { lane: string; level: AccusedLevel | null; district_id: number; unit_ids: number[] }

/**
 * Reads what is added to a filed report for people of the police: whoever it names loses sight of the report with this transaction. The
 * caller holds the complaint's lock; the chat says nothing of it, or it would tell who is posted where.
 */
export async function nameAccused({ tx, given, named }: Pick<Setting, 'tx' | 'given' | 'named'>, complaintId: string, ...said: (string | undefined)[]): Promise<void> {
  const text = said.filter(Boolean).join('\n')
  if (text === '' || given.roster.length === 0) return
  const [held] = await tx<Held[]>`select lane, accused_level as level, district_id, accused_unit_ids as unit_ids from core.complaint where id = ${complaintId}`
  if (!held || held.lane === 'child') return
  const accused = accusedLater(text, held.lane === 'normal' ? null : (held.level ?? 'unknown'), {
    districtId: held.district_id,
    unitIds: held.unit_ids,
    roster: given.roster,
    places: given.places,
  })
  if (accused) named.push({ complaintId, accused })
}
