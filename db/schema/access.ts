import { bigint, boolean, index, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from './types'
import { unit } from './unit'

export const auth = pgSchema('auth')

const at = () => timestamp({ withTimezone: true, mode: 'date' })

/** Somebody who signs in. Holds no complaint and can be posted to one unit at a time. */
export const official = auth.table('official', {
  id: uuid().primaryKey().defaultRandom(),
  username: text().notNull().unique(),
  programmeId: text().notNull(),
  role: text({ enum: ['sp', 'sp_staff', 'dig', 'analyst', 'caseworker', 'chair', 'admin'] }).notNull(),
  /** Posting: the district for an SP's office, the range for a DIG's, the commission for its staff. */
  unitId: integer()
    .notNull()
    .references(() => unit.id),
  nameEn: text().notNull(),
  nameHi: text().notNull(),
  language: text({ enum: ['hi', 'en'] })
    .notNull()
    .default('hi'),
  /** argon2id */
  passwordHash: text().notNull(),
  /** AES-256-GCM under a key derived from the session secret. */
  totpSealed: bytea().notNull(),
  /** The 30-second step of the code used last; a code is good once. */
  totpLastStep: bigint({ mode: 'number' }).notNull().default(0),
  mustChangePassword: boolean().notNull().default(false),
  failures: integer().notNull().default(0),
  lockedUntil: at(),
  disabledAt: at(),
  createdAt: at().notNull().defaultNow(),
})

/** One row per sign-in, checked on every request; deleting it signs that browser out at once. */
export const session = auth.table(
  'session',
  {
    /** SHA-256 of the random id in the cookie. */
    sidHash: bytea().primaryKey(),
    officialId: uuid()
      .notNull()
      .references(() => official.id, { onDelete: 'cascade' }),
    createdAt: at().notNull().defaultNow(),
    lastSeenAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
  },
  (t) => [index().on(t.officialId)],
)
