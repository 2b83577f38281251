import { and, eq, isNull } from 'drizzle-orm'
import { withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { unit } from '@/db/schema/unit'
import { env } from '@/lib/env'
import type { Role, Viewer } from './viewer'
import { viewerColumns } from './viewer-columns'

/** The first official of this role at this unit, to show what that desk reads; null outside the demo, and when the post is vacant. */
export async function demoViewer(role: Role, unitId: number): Promise<Viewer | null> {
  if (!env().demo) return null
  const [found] = await withScope({ office: 'mitra_auth' }, (tx) =>
    tx
      .select(viewerColumns)
      .from(official)
      .innerJoin(unit, eq(unit.id, official.unitId))
      .where(and(eq(official.role, role), eq(official.unitId, unitId), isNull(official.disabledAt)))
      .orderBy(official.createdAt)
      .limit(1),
  )
  return found ?? null
}
