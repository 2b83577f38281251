import { botSql } from '@/lib/vault/tx'

/** What each unfinished state waits for. */
const tasks = [
  { task: 'fetch-evidence', key: 'fetch-', states: ['referenced', 'fetching'], attempts: 14 },
  { task: 'clean-evidence', key: 'clean-', states: ['sealed', 'cleaning'], attempts: 8 },
] as const

/**
 * Puts unfinished items into the queue again whose job is gone, has used up its tries, or was being done by a process that is no more.
 * An item that somebody is at is only looked at and left. Returns how many.
 */
export async function resumeEvidence(): Promise<number> {
  let count = 0
  for (const { task, key, states, attempts } of tasks) {
    const rows = await botSql()`
      select graphile_worker.add_job(${task}, json_build_object('id', e.id), job_key := ${key} || e.id, max_attempts := ${attempts}) from core.evidence e
       where e.state = any(${[...states]}::text[])
         and (e.state not in ('referenced', 'fetching') or exists (select from vault.media m where m.evidence_id = e.id))
         and not exists (select from graphile_worker.jobs j where j.key = ${key} || e.id and j.locked_at is null and j.attempts < j.max_attempts)`
    count += rows.length
  }
  const packages = await botSql()`
    select graphile_worker.add_job('assemble-package', json_build_object('id', p.id), job_key := 'package-' || p.id, max_attempts := 5) from core.court_package p
     where p.state = 'assembling' and not exists (select from graphile_worker.jobs j where j.key = 'package-' || p.id and j.locked_at is null and j.attempts < j.max_attempts)`
  count += packages.length
  return count
}
