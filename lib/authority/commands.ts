import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { delegation } from '@/db/schema/child'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { startOfDay } from '@/lib/i18n/format'
import { append } from '@/lib/ledger/append'

type AuthorityRefusal = 'not_allowed' | 'days' | 'person' | 'gone'
type Answer = { ok: true } | { ok: false; refusal: AuthorityRefusal }
const refuse = (refusal: AuthorityRefusal): Answer => ({ ok: false, refusal })

const day = 86_400_000
const person = z.union([z.literal('').transform(() => null), z.uuid()])
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

/** `absent` is `chair` for the office of the chair, or the caseworker who is away. Days are of Asia/Kolkata, both included. */
export const standInInput = z.object({
  unit: z.coerce.number().int().positive(),
  absent: z.union([z.literal('chair'), z.uuid()]),
  deputy: person,
  whenVacant: ticked,
  from: z.string(),
  until: z.string(),
  reason: z.string().trim().min(3).max(200),
})

/** Says who acts for whom from one day to another. Only a caseworker of the same office can stand in. */
export async function standIn(viewer: Viewer, input: z.output<typeof standInInput>): Promise<Answer> {
  if (!may(viewer, 'authority')) return refuse('not_allowed')
  const [from, last] = [startOfDay(input.from), startOfDay(input.until)]
  if (!from || !last || last < from || last.getTime() - from.getTime() > 366 * day) return refuse('days')
  const office = input.absent === 'chair' ? 'chair' : 'caseworker'
  const forOfficial = input.absent === 'chair' ? null : input.absent
  if ((office === 'chair' && !input.deputy) || forOfficial === input.deputy) return refuse('person')
  return withScope(scopeOf(viewer), async (tx) => {
    const people = [forOfficial, input.deputy].filter((id) => id !== null)
    const fitting = await tx.$count(
      official,
      and(eq(official.role, 'caseworker'), eq(official.unitId, input.unit), sql`${official.disabledAt} is null`, sql`${official.id} in ${people}`),
    )
    if (fitting !== people.length) return refuse('person')
    const [post] = await tx.execute<{ programme: string }>(sql`select programme_id as programme from core.unit where id = ${input.unit} and kind = 'commission'`)
    if (!post) return refuse('person')
    const { whenVacant, reason, unit } = input
    await tx.insert(delegation).values({
      ...{ programmeId: post.programme, unitId: unit, office, forOfficial, toOfficial: input.deputy, whenVacant: office === 'chair' && whenVacant },
      ...{ startsAt: from, endsAt: new Date(last.getTime() + day), reason, createdBy: viewer.id },
    })
    await append(tx, 'stand_in', { office, unit, ...(input.deputy ? { official: input.deputy } : {}) })
    return { ok: true as const }
  })
}

/** Ends a delegation now; what was done under it stays signed by who did it. */
export async function endStandIn(viewer: Viewer, id: string): Promise<Answer> {
  if (!may(viewer, 'authority')) return refuse('not_allowed')
  return withScope(scopeOf(viewer), async (tx) => {
    // One that has not begun ends with its first moment.
    const [row] = await tx
      .update(delegation)
      .set({ endsAt: sql`greatest(now(), ${delegation.startsAt} + interval '1 second')` })
      .where(and(eq(delegation.id, id), gt(delegation.endsAt, sql`now()`)))
      .returning({ office: delegation.office, unit: delegation.unitId })
    if (!row) return refuse('gone')
    await append(tx, 'stand_in_ended', row)
    return { ok: true as const }
  })
}
