import { botSql } from '@/lib/vault/tx'
import { cleanEvidence } from './clean'
import { fetchEvidence } from './fetch'
import { resumeEvidence } from './resume'

// The worker of the test that kills it: takes up what is unfinished, one after the other, and says when it begins.
await resumeEvidence()
process.stdout.write('working\n')
for (;;) {
  const rows = await botSql()<
    { id: string }[]
  >`select id from core.evidence where state in ('referenced', 'fetching', 'sealed', 'cleaning') or exists (select from vault.media m where m.evidence_id = id) order by id`
  if (rows.length === 0) break
  for (const { id } of rows) {
    await fetchEvidence(id, { last: false, lost: async () => {} }).catch(() => {})
    await cleanEvidence(id).catch(() => {})
  }
}
process.stdout.write('done\n')
process.exit(0)
