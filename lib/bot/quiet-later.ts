import type { ProgrammeId } from '@/lib/programme/types'
import type { Tx } from '@/lib/vault/tx'

/** Asks for `quiet` in four seconds; another file pushes it back. The job names the person by look-up MAC only. */
export async function quietLater(tx: Tx, programme: ProgrammeId, mac: Buffer): Promise<void> {
  const person = mac.toString('hex')
  await tx`select graphile_worker.add_job('acknowledge', ${JSON.stringify({ person, programme })}::text::json, run_at := now() + interval '4 seconds', job_key := ${`acknowledge-${person}`}, max_attempts := 5)`
}
