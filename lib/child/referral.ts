import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { childFile, institution, referral } from '@/db/schema/child'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { type On, refuse, step } from '@/lib/complaint/step'
import type { Result } from '@/lib/complaint/types'
import { sealWords } from '@/lib/vault/lane'
import { recordRefusal } from './record'
import type { Body, Via } from './types'

export type Reference = { body: Body; toName: string; record: string; via: Via; dueAt: Date; withInstitution: boolean }

const day = 86_400_000

/** Hands the matter to a body as a minimised record with a number. What the record must not hold is refused, and nothing is sent by this system. */
export function refer(viewer: Viewer, on: On, given: Reference): Promise<Result> {
  return step(viewer, on, 'refer', {}, async (tx, held) => {
    const refusal = recordRefusal(`${given.toName}\n${given.record}`, await institutionNames(tx, held.id), given.withInstitution)
    if (refusal) return refuse(refusal)
    const at = now()
    if (given.dueAt.getTime() <= at.getTime() || given.dueAt.getTime() > at.getTime() + 366 * day) return refuse('bad_date')
    const [row] = await tx.execute<{ number: string }>(sql`select core.next_number('referral') as number`)
    const id = randomUUID()
    const { body, via, dueAt } = given
    const number = row?.number ?? ''
    await tx.insert(referral).values({
      ...{ id, complaintId: held.id, number, body, via, dueAt, sentAt: at, sentBy: viewer.id },
      toName: given.toName.trim(),
      recordSealed: sealWords('core.referral', id, given.record.normalize('NFC').trim()),
    })
    return { detail: { body, number, via } }
  })
}

async function institutionNames(tx: Tx, complaintId: string): Promise<string[]> {
  const { nameEn, nameHi, aliases } = institution
  const [row] = await tx
    .select({ nameEn, nameHi, aliases })
    .from(childFile)
    .innerJoin(institution, eq(institution.id, childFile.institutionId))
    .where(eq(childFile.complaintId, complaintId))
  return row ? [row.nameEn, row.nameHi, ...row.aliases] : []
}

/** Writes down what a body has answered; once. */
export function answerReferral(viewer: Viewer, on: On, { id, answer }: { id: string; answer: string }): Promise<Result> {
  return step(viewer, on, 'referAnswer', {}, async (tx, held) => {
    if (!answer.trim()) return refuse('needs_reason')
    const [row] = await tx
      .update(referral)
      .set({ answeredAt: now(), answerSealed: sealWords('core.referral/answer', id, answer.normalize('NFC').trim()) })
      .where(and(eq(referral.id, id), eq(referral.complaintId, held.id), isNull(referral.answeredAt)))
      .returning({ body: referral.body, number: referral.number })
    return row ? { detail: { body: row.body, number: row.number } } : refuse('done_before')
  })
}
