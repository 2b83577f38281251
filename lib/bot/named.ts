import { accusedAdded, type Filed } from '@/lib/roster/accused-later'
import type { Setting } from './effect'

/**
 * Reads what is added to a filed report for people of the police: whoever it names loses sight of the report with this transaction. The
 * caller holds the complaint's lock; the chat says nothing of it, or it would tell who is posted where.
 */
export async function nameAccused({ tx, given, named }: Pick<Setting, 'tx' | 'given' | 'named'>, complaintId: string, ...said: (string | undefined)[]): Promise<void> {
  const text = said.filter(Boolean).join('\n')
  if (text === '' || given.roster.length === 0) return
  const [filed] = await tx<Filed[]>`select lane, accused_level as level, district_id, accused_unit_ids as unit_ids from core.complaint where id = ${complaintId}`
  const accused = filed && accusedAdded(text, filed, given)
  if (accused) named.push({ complaintId, accused })
}
