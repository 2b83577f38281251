import { z } from 'zod'
import { startOfDay } from '@/lib/i18n/format'
import { ageBands, bodies, caseLimits, followUpKinds, vias } from './limits'

const text = (limit: number) => z.string().trim().max(limit)
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

/** A day, or a day and a time, as the browser's own fields send it; of India's clock. */
function moment(value: string): Date | null {
  const [day = '', time = '12:00'] = value.split('T')
  const start = startOfDay(day)
  return start && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? new Date(`${day}T${time}:00+05:30`) : null
}

const when = z.string().transform((value, context) => {
  const at = moment(value)
  if (at) return at
  context.addIssue({ code: 'custom', message: 'no day' })
  return z.NEVER
})

const on = z.object({ ref: z.string().max(20), version: z.coerce.number().int().positive() })

/** What the forms of the child's side of a case send. */
export const caseFields = {
  plain: on,
  ref: z.object({ ref: z.string().max(20) }),
  amend: on.extend({
    ageBand: z.enum(ageBands),
    institution: z.union([z.literal('').transform(() => null), z.coerce.number().int().positive()]),
    hide: ticked,
    woman: ticked,
    eventOn: z.union([z.literal('').transform(() => null), z.iso.date()]),
  }),
  pocso: on.extend({ pocso: z.enum(['yes', 'no']), reason: text(caseLimits.reason).optional(), woman: ticked }),
  intimate: on.extend({ to: z.enum(['cwc', 'court']), at: when }),
  refer: on.extend({
    body: z.enum(bodies),
    toName: text(caseLimits.toName).min(2),
    record: text(caseLimits.record).min(20),
    via: z.enum(vias),
    dueAt: when,
    withInstitution: ticked,
    read: z.literal('yes'),
  }),
  answer: on.extend({ id: z.uuid(), answer: text(caseLimits.answer) }),
  plan: on.extend({ kind: z.enum(followUpKinds), dueAt: when, plan: text(caseLimits.note).optional() }),
  followUp: on
    .extend({
      id: z.uuid(),
      note: text(caseLimits.note),
      nextKind: z.union([z.literal(''), z.enum(followUpKinds)]).optional(),
      nextAt: z.union([z.literal('').transform(() => null), when]).optional(),
    })
    .refine(({ nextKind, nextAt }) => Boolean(nextKind) === Boolean(nextAt)),
}
