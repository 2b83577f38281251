import { and, arrayContains, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { helplineCheck } from '@/db/schema/answer'
import { helpline } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { named } from '@/lib/complaint/rows'
import type { Named } from '@/lib/complaint/types'
import { isoDay } from '@/lib/i18n/format'
import { append } from '@/lib/ledger/append'
import { sourceFields } from './source-input'
import type { Line } from './types'

const checkColumns = {
  number: helplineCheck.number,
  sourceEn: helplineCheck.sourceEn,
  sourceHi: helplineCheck.sourceHi,
  sourceUrl: helplineCheck.sourceUrl,
  verifiedOn: helplineCheck.verifiedOn,
  expiresOn: helplineCheck.expiresOn,
}

/** Confirmed helplines of a programme in their order, each with its newest check. Numbers whose time is over are among them. */
export async function checkedLines(tx: Pick<Tx, 'select' | 'selectDistinctOn'>, programmeId: string): Promise<Line[]> {
  const lines = await tx
    .select({ number: helpline.number, en: helpline.nameEn, hi: helpline.nameHi })
    .from(helpline)
    .where(and(isNotNull(helpline.verifiedOn), arrayContains(helpline.programmes, [programmeId])))
    .orderBy(asc(helpline.rank))
  const checks = await tx
    .selectDistinctOn([helplineCheck.number], checkColumns)
    .from(helplineCheck)
    .where(eq(helplineCheck.programmeId, programmeId))
    .orderBy(helplineCheck.number, desc(helplineCheck.id))
  return lines.map(({ number, en, hi }) => {
    const found = checks.find((one) => one.number === number)
    const check = found && { source: { en: found.sourceEn, hi: found.sourceHi }, sourceUrl: found.sourceUrl, verifiedOn: found.verifiedOn, expiresOn: found.expiresOn }
    return { number, name: { en, hi }, check: check ?? null }
  })
}

export type LineRow = Line & { expired: boolean; editor: Named | null }

/** The helplines as their keepers see them, those to be compared again first. */
export async function lineRows(viewer: Viewer): Promise<LineRow[]> {
  if (!may(viewer, 'editAnswers')) return []
  return withScope(scopeOf(viewer), async (tx) => {
    const lines = await checkedLines(tx, viewer.programmeId)
    const editors = await tx
      .selectDistinctOn([helplineCheck.number], { number: helplineCheck.number, en: official.nameEn, hi: official.nameHi })
      .from(helplineCheck)
      .leftJoin(official, eq(official.id, helplineCheck.editorId))
      .where(eq(helplineCheck.programmeId, viewer.programmeId))
      .orderBy(helplineCheck.number, desc(helplineCheck.id))
    const today = isoDay(now())
    const rows = lines.map((line) => {
      const by = editors.find((one) => one.number === line.number)
      return { ...line, expired: line.check === null || line.check.expiresOn <= today, editor: by ? named(by.en, by.hi) : null }
    })
    return rows.sort((a, b) => Number(b.expired) - Number(a.expired))
  })
}

export const lineInput = z.object({ number: z.string().regex(/^\d{3,12}$/), ...sourceFields }).omit({ sourceDate: true })

type Result = { ok: true } | { ok: false; refusal: 'not_allowed' | 'days' | 'gone' }

/** Writes down that a number of this programme was compared with its source; shown at once, the earlier check stays. */
export async function checkLine(viewer: Viewer, { sourceUrl, ...given }: z.output<typeof lineInput>): Promise<Result> {
  if (!may(viewer, 'editAnswers')) return { ok: false, refusal: 'not_allowed' }
  if (given.expiresOn <= given.verifiedOn || given.verifiedOn > isoDay(now())) return { ok: false, refusal: 'days' }
  return withScope(scopeOf(viewer), async (tx) => {
    const lines = await checkedLines(tx, viewer.programmeId)
    if (!lines.some(({ number }) => number === given.number)) return { ok: false, refusal: 'gone' }
    await tx.insert(helplineCheck).values({ ...given, sourceUrl: sourceUrl || null, programmeId: viewer.programmeId, editorId: viewer.id, editedAt: now() })
    await append(tx, 'helpline_checked', { number: given.number })
    return { ok: true }
  })
}
