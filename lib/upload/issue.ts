import { hourOf } from '@/lib/clock'
import type { Language } from '@/lib/i18n/language'
import type { Tx } from '@/lib/vault/tx'
import { linkHours, mostLinks } from './limits'
import { tokenMac } from './link'

type Link = { id: string; token: string; complaintId: string | null; language: Language; at: Date }

/** Good for a day from the next full hour: the minute would tell when the informer held the phone. */
const goodUntil = (at: Date) => new Date(hourOf(at).getTime() + (linkHours + 1) * 3_600_000)

/** Writes a link down, in the worker's transaction. Of the unused links of one complaint only the newest stay good. */
export async function keepLink(tx: Tx, { id, token, complaintId, language, at }: Link): Promise<void> {
  if (complaintId) {
    await tx`update core.upload_link set expires_at = now() where complaint_id = ${complaintId} and used_at is null and id not in (
      select id from core.upload_link where complaint_id = ${complaintId} and used_at is null order by expires_at desc, id limit ${mostLinks - 1})`
  }
  await tx`insert into core.upload_link (id, complaint_id, token_mac, language, expires_at)
    values (${id}, ${complaintId}, ${tokenMac(token)}, ${language}, ${goodUntil(at).toISOString()})`
}

/** The links of a report become those of its complaint; a file that is here already is taken up. */
export async function giveUploads(tx: Tx, ids: string[], complaintId: string): Promise<void> {
  if (ids.length === 0) return
  const given = await tx<{ id: string; whole: boolean }[]>`
    update core.upload_link set complaint_id = ${complaintId} where id = any(${ids}::uuid[]) and complaint_id is null returning id, used_at is not null as whole`
  for (const { id, whole } of given)
    if (whole) await tx`select graphile_worker.add_job('join-upload', ${JSON.stringify({ id })}::text::json, job_key := ${`join-${id}`}, max_attempts := 12)`
}
