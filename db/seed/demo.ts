import postgres from 'postgres'
import { seedComplaints } from './bulk'
import { seedChildren } from './child/complaints'
import { seedEvidence } from './evidence'
import { seedOfficers } from './officers'
import { seedOfficials } from './officials'
import { seedReference } from './reference'

/** The complaints of a demo, up to the moment it is first started. */
export const demoComplaints = { count: 600, months: 6, seed: 2026 }

async function seedCases(owner: postgres.Sql): Promise<void> {
  const now = new Date()
  await seedOfficers(owner, now)
  await seedComplaints(owner, { ...demoComplaints, now })
  await seedChildren(owner, { count: 120, seed: 1098, now })
  // The first look at the map should not have to wait for the night.
  await owner`select graphile_worker.add_job('tally', job_key := 'tally'), graphile_worker.add_job('reckon', job_key := 'reckon', queue_name := 'reckon', max_attempts := 3)`
}

/**
 * Everything a newcomer needs to see the product at work: units, sign-ins, officers, 600 simulated complaints over 26 weeks, many with files, and
 * 120 children's cases, some with files too. Does nothing twice.
 */
export async function seedDemo(url: string): Promise<void> {
  const owner = postgres(url, { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
  try {
    await seedReference(owner)
    await seedOfficials(owner)
    const found = await owner`select 1 from core.officer limit 1`
    if (found.length === 0) await seedCases(owner)
    await seedEvidence(owner, 2026)
  } finally {
    await owner.end()
  }
}
