import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { alert } from '@/db/schema/insight'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { named } from '@/lib/complaint/rows'
import type { RefusalCode } from '@/lib/complaint/workflow'
import { append } from '@/lib/ledger/append'
import { counting, nameOf } from './area'
import { instantOf, runningMonday, weeksOn } from './calendar'
import type { StoredCluster } from './map-row'
import type { WeeklyEvidence } from './reckon/alerts'
import { fewestToSay } from './series'
import { allHeads } from './tally-rows'
import type { Alert } from './types'

const shownFor = 4
const longestNote = 400

/** Whether this role may say that an alarm has been looked at: whoever is answerable for the area. */
export const mayAcknowledge = (viewer: Viewer): boolean => viewer.role === 'sp' || viewer.role === 'dig'

/** Alarms of the last four weeks in the viewer's area, those that nobody has acknowledged first, then the newest. With `open` only those. */
export async function alerts(viewer: Viewer, { open = false }: { open?: boolean } = {}): Promise<Alert[]> {
  const found = await counting(viewer, async (tx, units) => {
    const since = weeksOn(runningMonday(now()), -shownFor)
    const rows = await tx
      .select({
        id: alert.id,
        kind: alert.kind,
        districtId: alert.districtId,
        week: alert.week,
        category: alert.category,
        thanaId: alert.thanaId,
        evidence: sql<WeeklyEvidence | StoredCluster>`${alert.evidence}`,
        at: alert.acknowledgedAt,
        note: alert.note,
        byEn: official.nameEn,
        byHi: official.nameHi,
      })
      .from(alert)
      .leftJoin(official, eq(official.id, alert.acknowledgedBy))
      .where(and(gte(alert.week, since), open ? isNull(alert.acknowledgedAt) : or(isNull(alert.acknowledgedAt), gte(alert.week, since))))
      .orderBy(sql`${alert.acknowledgedAt} is not null`, desc(alert.week), alert.districtId, alert.category, alert.id)
    return rows.flatMap((row): Alert[] => {
      const [district, thana] = [units.find(({ id }) => id === row.districtId), units.find(({ id }) => id === row.thanaId)]
      if (!district) return []
      const by = named(row.byEn, row.byHi)
      const numbers =
        'cells' in row.evidence
          ? {
              observed: row.evidence.observed,
              limit: null,
              since: instantOf(weeksOn(row.week, 1 - row.evidence.weeks)),
              cells: row.evidence.cells,
              centre: row.evidence.centre,
              town: row.evidence.town,
              usual: [],
            }
          : { observed: row.evidence.n, limit: row.evidence.limit, since: null, cells: [], centre: null, town: null, usual: row.evidence.usual }
      return [
        {
          id: row.id,
          kind: row.kind,
          district: nameOf(district),
          subject: { unit: thana ? nameOf(thana) : null, category: row.category === allHeads ? null : row.category },
          week: instantOf(row.week),
          ...numbers,
          expected: row.evidence.expected,
          p: row.evidence.p,
          acknowledged: row.at && by ? { at: row.at, by, note: row.note } : null,
        },
      ]
    })
  })
  return (found ?? []).filter(({ observed }) => observed >= fewestToSay)
}

/** Writes down who has looked at an alarm, when, and the note; once, and in the ledger. */
export async function acknowledge(viewer: Viewer, id: string, note: string): Promise<{ ok: true } | { ok: false; refusal: RefusalCode }> {
  if (!mayAcknowledge(viewer)) return { ok: false, refusal: 'not_allowed' }
  const text = note.trim()
  if (text.length > longestNote) return { ok: false, refusal: 'invalid' }
  return withScope(scopeOf(viewer), async (tx) => {
    const [done] = await tx
      .update(alert)
      .set({ acknowledgedAt: now(), acknowledgedBy: viewer.id, note: text || null })
      .where(and(eq(alert.id, id), isNull(alert.acknowledgedAt)))
      .returning({ kind: alert.kind, district: alert.districtId, category: alert.category })
    if (!done) return { ok: false, refusal: 'not_found' }
    await append(tx, 'alert_acknowledged', { alert: id, kind: done.kind, district: done.district, category: done.category })
    return { ok: true }
  })
}
