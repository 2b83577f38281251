import { and, asc, desc, eq, max, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { answer, answerFeedback, answerVersion } from '@/db/schema/answer'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { named } from '@/lib/complaint/rows'
import type { Named } from '@/lib/complaint/types'
import { isoDay } from '@/lib/i18n/format'
import { append } from '@/lib/ledger/append'
import { sourceFields, text } from './source-input'
import type { Topic } from './types'

type EditRefusal = 'not_allowed' | 'days' | 'gone'
type Result = { ok: true; no: number } | { ok: false; refusal: EditRefusal }

export const versionInput = z.object({
  slug: z.string().max(60),
  questionEn: text(5, 200),
  questionHi: text(5, 200),
  textEn: text(10, 4000),
  textHi: text(10, 4000),
  keywords: text(0, 1000),
  ...sourceFields,
})

export type Listed = { slug: string; topic: Topic; question: Named; expiresOn: string; expired: boolean; draft: boolean; useful: number; notUseful: number }

/** Every answer as its editors see it, those that have run out first. */
export async function editable(viewer: Viewer): Promise<Listed[]> {
  if (!may(viewer, 'editAnswers')) return []
  return withScope(scopeOf(viewer), async (tx) => {
    const today = isoDay(now())
    const draft = sql<boolean>`exists (select 1 from core.answer_version d where d.answer_id = ${answer.id} and d.state = 'draft')`
    const votes = (column: typeof answerFeedback.useful | typeof answerFeedback.notUseful) =>
      sql<number>`coalesce((select sum(${column}) from core.answer_feedback where core.answer_feedback.answer_id = ${answer.id}), 0)::int`
    const rows = await tx
      .select({
        ...{ slug: answer.slug, topic: answer.topic, en: answerVersion.questionEn, hi: answerVersion.questionHi, expiresOn: answerVersion.expiresOn, draft },
        ...{ useful: votes(answerFeedback.useful), notUseful: votes(answerFeedback.notUseful) },
      })
      .from(answer)
      .innerJoin(answerVersion, and(eq(answerVersion.answerId, answer.id), eq(answerVersion.state, 'published')))
      .where(eq(answer.programmeId, viewer.programmeId))
      .orderBy(asc(answerVersion.expiresOn), asc(answer.rank))
    return rows.map(({ en, hi, ...row }) => ({ ...row, question: { en, hi }, expired: row.expiresOn <= today }))
  })
}

export type Version = Omit<typeof answerVersion.$inferSelect, 'editorId' | 'answerId'> & { editor: Named | null }

/** The versions of one answer, newest first; null for an unknown name. */
export async function versionsOf(viewer: Viewer, slug: string): Promise<Version[] | null> {
  if (!may(viewer, 'editAnswers')) return null
  return withScope(scopeOf(viewer), async (tx) => {
    const rows = await tx
      .select({ version: answerVersion, en: official.nameEn, hi: official.nameHi })
      .from(answerVersion)
      .innerJoin(answer, and(eq(answer.id, answerVersion.answerId), eq(answer.slug, slug)))
      .leftJoin(official, eq(official.id, answerVersion.editorId))
      .orderBy(desc(answerVersion.no))
    return rows.length > 0 ? rows.map(({ version: { editorId: _, answerId: __, ...version }, en, hi }) => ({ ...version, editor: named(en, hi) })) : null
  })
}

async function answerId(tx: Tx, slug: string): Promise<number | null> {
  const [row] = await tx.select({ id: answer.id }).from(answer).where(eq(answer.slug, slug))
  return row?.id ?? null
}

/** Writes a new version as a draft; what is shown does not change. */
export async function draft(viewer: Viewer, { slug, keywords, sourceUrl, ...given }: z.output<typeof versionInput>): Promise<Result> {
  if (!may(viewer, 'editAnswers')) return { ok: false, refusal: 'not_allowed' }
  if (given.expiresOn <= given.verifiedOn || given.verifiedOn > isoDay(now()) || given.sourceDate > isoDay(now())) return { ok: false, refusal: 'days' }
  return withScope(scopeOf(viewer), async (tx) => {
    const id = await answerId(tx, slug)
    if (id === null) return { ok: false, refusal: 'gone' }
    const [last] = await tx
      .select({ no: max(answerVersion.no) })
      .from(answerVersion)
      .where(eq(answerVersion.answerId, id))
    const no = (last?.no ?? 0) + 1
    const words = keywords
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter(Boolean)
    await tx.insert(answerVersion).values({ ...given, answerId: id, no, keywords: words, sourceUrl: sourceUrl || null, editorId: viewer.id, editedAt: now() })
    await append(tx, 'answer_drafted', { answer: id, version: no })
    return { ok: true, no }
  })
}

/** Shows a draft to everybody in place of what was shown before, which stays in the history. */
export async function publish(viewer: Viewer, { slug, no }: { slug: string; no: number }): Promise<Result> {
  if (!may(viewer, 'editAnswers')) return { ok: false, refusal: 'not_allowed' }
  return withScope(scopeOf(viewer), async (tx) => {
    const id = await answerId(tx, slug)
    if (id === null) return { ok: false, refusal: 'gone' }
    const [row] = await tx.execute<{ done: boolean }>(sql`select core.publish_answer(${id}, ${no}) as done`)
    if (!row?.done) return { ok: false, refusal: 'gone' }
    await append(tx, 'answer_published', { answer: id, version: no })
    return { ok: true, no }
  })
}
