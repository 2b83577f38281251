import { z } from 'zod'
import { scopeReasons } from '@/db/schema/child'
import { rejectReasons } from './commands'
import { outcomeOrder, priorityOrder, textLimits } from './limits'

const text = (limit: number) => z.string().trim().max(limit)
const unitId = z.coerce.number().int().positive()
const number = text(textLimits.number).transform((value) => value || undefined)
const count = z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(0).max(999)]).optional()

/** A designated officer or an official by the kind of list they stand in: the two have ids of their own. */
const person = z.string().transform((value, context) => {
  const [, kind, id] = /^(officer|official):([0-9a-f-]{36})$/.exec(value) ?? []
  if (kind && id && z.uuid().safeParse(id).success) return { kind, id }
  context.addIssue({ code: 'custom', message: 'nobody' })
  return z.NEVER
})
const people = z.union([person.transform((one) => [one]), z.array(person).max(50)])

/** The complaint as the page showed it. */
const on = z.object({ ref: z.string().max(20), version: z.coerce.number().int().positive() })

/** What the form of each step sends, beside the complaint. */
export const fields = {
  plain: on,
  order: on.extend({ officerId: z.uuid(), instruction: text(textLimits.instruction).optional() }),
  reason: on.extend({ reason: text(textLimits.reason) }),
  reject: on.extend({ reason: z.enum(rejectReasons) }),
  district: on.extend({ districtId: unitId, reason: text(textLimits.reason) }),
  body: on.extend({ body: text(textLimits.body), reason: text(textLimits.reason) }),
  into: on.extend({ into: text(textLimits.number).transform((ref) => ref.toUpperCase()) }),
  priority: on.extend({ priority: z.enum(priorityOrder) }),
  question: on.extend({ question: z.string().max(4 * textLimits.question) }),
  result: on.extend({ outcome: z.enum(outcomeOrder), firNumber: number, gdNumber: number, seizureNumber: number, arrests: count, seizures: count, note: text(textLimits.reason) }),
  accused: on
    .extend({ unitId: z.union([z.literal('').transform(() => undefined), unitId]).optional(), people: people.optional(), confirm: z.literal('yes') })
    .transform(({ unitId: one, people: named = [], ...rest }) => ({
      ...rest,
      units: one === undefined ? [] : [one],
      officers: named.flatMap(({ kind, id }) => (kind === 'officer' ? id : [])),
      officials: named.flatMap(({ kind, id }) => (kind === 'official' ? id : [])),
    })),
  give: on.extend({ officialId: z.uuid() }),
  scope: on.extend({ rule: z.enum(scopeReasons) }),
}
