import { sql } from 'drizzle-orm'
import { withScope } from '@/db/client'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { append } from './append'
import { mayCheckChain } from './queries'

export type ChainAnswer = { ok: true /** Number of the first entry that does not fit; null when all do. */; broken: number | null } | { ok: false; refusal: 'not_allowed' }

/** Recomputes every hash from the first entry on, and writes down that it was done. */
export async function checkChain(viewer: Viewer): Promise<ChainAnswer> {
  if (!mayCheckChain(viewer)) return { ok: false, refusal: 'not_allowed' }
  return withScope(scopeOf(viewer), async (tx) => {
    const [row] = await tx.execute<{ broken: string | null }>(sql`select ledger.first_broken() as broken`)
    const broken = row?.broken ? Number(row.broken) : null
    await append(tx, 'ledger_checked', { broken })
    return { ok: true, broken }
  })
}
