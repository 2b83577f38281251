import { z } from 'zod'
import { rejectReasons } from './commands'
import { outcomeOrder, priorityOrder, textLimits } from './limits'

const text = (limit: number) => z.string().trim().max(limit)
const unitId = z.coerce.number().int().positive()
const number = text(textLimits.number).transform((value) => value || undefined)
const count = z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(0).max(999)]).optional()

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
  accused: on.extend({ unitId, confirm: z.literal('yes') }),
}
