import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answer, answerVersion } from '@/db/schema/answer'
import type { Answer } from './types'

/** The published answers of a programme by topic and rank, expired ones included; for the public page, the desk and the worker alike. */
export async function publishedAnswers(tx: Pick<Tx, 'select'>, programmeId: string): Promise<Answer[]> {
  const v = answerVersion
  const rows = await tx
    .select({
      id: answer.id,
      slug: answer.slug,
      topic: answer.topic,
      rank: answer.rank,
      version: v.no,
      questionEn: v.questionEn,
      questionHi: v.questionHi,
      textEn: v.textEn,
      textHi: v.textHi,
      keywords: v.keywords,
      sourceEn: v.sourceEn,
      sourceHi: v.sourceHi,
      sourceUrl: v.sourceUrl,
      sourceDate: v.sourceDate,
      verifiedOn: v.verifiedOn,
      expiresOn: v.expiresOn,
    })
    .from(answer)
    .innerJoin(v, and(eq(v.answerId, answer.id), eq(v.state, 'published')))
    .where(eq(answer.programmeId, programmeId))
    .orderBy(asc(answer.rank), asc(answer.id))
  return rows.map(({ questionEn, questionHi, textEn, textHi, sourceEn, sourceHi, ...row }) => ({
    ...row,
    question: { en: questionEn, hi: questionHi },
    text: { en: textEn, hi: textHi },
    source: { en: sourceEn, hi: sourceHi },
  }))
}
