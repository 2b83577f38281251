import { bigint, index, integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from './types'

export const ledgerSchema = pgSchema('ledger')

/**
 * Who did what, in a hash chain. Written only by the function `ledger.append`, which takes the actor from the
 * transaction's scope; nobody may insert, update or delete.
 */
export const entry = ledgerSchema.table(
  'entry',
  {
    seq: bigint({ mode: 'number' }).primaryKey(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    programmeId: text(),
    actor: text({ enum: ['official', 'officer', 'informer', 'system'] }).notNull(),
    actorId: uuid(),
    /** Posting of the actor at that time. */
    unitId: integer(),
    complaintId: uuid(),
    action: text().notNull(),
    /** Ids, numbers and words of closed lists; never free text, names or codes. */
    detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
    prev: bytea().notNull(),
    hash: bytea().notNull(),
  },
  (t) => [index().on(t.complaintId, t.seq), index().on(t.unitId, t.seq)],
)
