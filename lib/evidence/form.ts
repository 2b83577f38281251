import { z } from 'zod'

const id = z.uuid()
const reason = z.string().trim().min(1).max(600)
const number = z.string().trim().min(1).max(80)

/** A date and time as a form field gives it, without a zone: India's clock. */
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .transform((text, context) => {
    const at = new Date(`${text}:00+05:30`)
    if (!Number.isNaN(at.getTime())) return at
    context.addIssue({ code: 'custom', message: 'no such time' })
    return z.NEVER
  })

/** The fields of the forms on the pages about evidence. */
export const fields = {
  item: z.object({ id }),
  flag: z.object({ id, sure: z.literal('yes') }),
  handOver: z.object({ id, to: z.string().trim().min(1).max(200), number, at: moment }),
  request: z.object({ complaintId: id, items: z.union([id.transform((one) => [one]), z.array(id).min(1).max(100)]), number, reason, aware: z.literal('yes') }),
  decide: z.object({ id, decision: z.enum(['approve', 'refuse']), reason }),
}
