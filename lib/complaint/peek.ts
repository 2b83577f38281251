import { and, eq } from 'drizzle-orm'
import { complaint } from '@/db/schema/complaint'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { env } from '@/lib/env'
import { caseRow, pointers } from './case'
import { caseParts } from './case-parts'
import { reading } from './list'
import { selectRows, toRow } from './rows'
import type { Case } from './types'

/**
 * One case as the viewer would read it, without opening it: no entry in the ledger, no first look. For the demo's simulator
 * alone, and null everywhere else: an official reads through `caseOf`.
 */
export async function peek(viewer: Viewer, id: string): Promise<Case | null> {
  if (!env().demo) return null
  return reading<Case | null>(viewer, null, async (tx) => {
    const condition = and(eq(complaint.id, id), visible(viewer))
    const [found] = await tx.select(pointers).from(complaint).where(condition)
    if (!found) return null
    const [[selected], extra, parts] = await Promise.all([selectRows(tx).where(condition), caseRow(tx, id), caseParts(tx, id, found)])
    return selected && extra ? { ...toRow(selected), ...extra, ...parts, next: null, offered: [] } : null
  })
}
