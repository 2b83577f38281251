import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, pgSchema, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from './types'

export const vault = pgSchema('vault')

const at = () => timestamp({ withTimezone: true, mode: 'date' })

/** One row per message or status from Meta, sealed at the door. Deleted in the transaction that handles it. */
export const inbox = vault.table(
  'inbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    eventMac: bytea().notNull().unique(),
    sealed: bytea().notNull(),
    kid: smallint().notNull(),
    /** 0..1023 from an HMAC of the sender: one conversation, one lane. -1 for receipts, which need no order. */
    lane: smallint().notNull(),
    /** Words of danger: heard before everything that waits. */
    urgent: boolean().notNull().default(false),
    receivedAt: at().notNull().defaultNow(),
    attempts: smallint().notNull().default(0),
  },
  (t) => [index('inbox_lane').on(t.lane, t.id), index('inbox_urgent').on(t.id).where(sql`urgent`)],
)

/** Event MACs of handled messages for eight days: Meta may send again for seven. */
export const heard = vault.table(
  'heard',
  {
    eventMac: bytea().primaryKey(),
    heardOn: date().notNull().default(sql`current_date`),
  },
  (t) => [index().on(t.heardOn)],
)

/** The only place where two complaints of one person meet, and it is encrypted. */
export const person = vault.table(
  'person',
  {
    /** HMAC(pepper, "wa:" + BSUID or E.164 digits) */
    lookupMac: bytea().primaryKey(),
    pep: smallint().notNull(),
    /** AES-256-GCM under the state key, lookup MAC as AAD, padded to a multiple of 2 KiB. */
    state: bytea().notNull(),
    expiresAt: at().notNull(),
  },
  (t) => [index().on(t.expiresAt)],
)

/** How to reach the informer of one complaint. No MAC here, and no pointer back from `core`. */
export const contact = vault.table('contact', {
  id: uuid().primaryKey().defaultRandom(),
  complaintId: uuid().notNull().unique(),
  sealed: bytea(),
  kid: smallint().notNull(),
  notify: boolean().notNull().default(true),
  shredAfter: at(),
  shreddedAt: at(),
})

/** Where WhatsApp holds a file: media id, type and hash, sealed. */
export const media = vault.table('media', {
  evidenceId: uuid().primaryKey(),
  sealed: bytea().notNull(),
  kid: smallint().notNull(),
})

/** Where the sealed original of a file lies, and its key: readable with the custodian's secret, and until the copy is made with the worker's. */
export const original = vault.table('original', {
  evidenceId: uuid().primaryKey(),
  path: text().notNull().unique(),
  /** Box to the evidence custodian; null while the file is on its way. */
  fileKey: bytea(),
  /** Box to the worker's epoch. */
  workKey: bytea(),
  workKid: smallint(),
  /** What Meta says the file's SHA-256 is. */
  metaSha256: bytea(),
  /** Of the sealed file as it lies in the store. */
  sealedSha256: bytea(),
})

/** Messages on their way out, address and text sealed together. `id` travels as biz_opaque_callback_data. */
export const outgoing = vault.table(
  'outgoing',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The office's wish this fulfils; null for the bot's own replies. */
    outboxId: uuid(),
    sealed: bytea().notNull(),
    kid: smallint().notNull(),
    state: text({ enum: ['queued', 'sending', 'sent', 'delivered', 'read', 'failed'] })
      .notNull()
      .default('queued'),
    attempts: smallint().notNull().default(0),
    /** The answer to somebody in danger: leaves before everything that is due. */
    urgent: boolean().notNull().default(false),
    /** Was told to wait for the pair limit: it has its turn when it comes back. */
    paced: boolean().notNull().default(false),
    notBefore: at().notNull().defaultNow(),
    changedAt: at().notNull().defaultNow(),
  },
  (t) => [
    index('outgoing_unsent').on(t.notBefore).where(sql`state in ('queued','sending')`),
    index('outgoing_urgent').on(t.notBefore).where(sql`urgent and state in ('queued','sending')`),
  ],
)

/** When each person written to would be as if nothing had been sent, by keyed hash; shared by all senders. Rows of the past are dropped every hour. */
export const pace = vault.table('pace', {
  pair: bytea().primaryKey(),
  clear: at().notNull(),
})

/** Receipts by HMAC of the wamid, for a status that comes back without our own id. */
export const sent = vault.table('sent', {
  msgMac: bytea().primaryKey(),
  outgoingId: uuid().notNull(),
  sentOn: date().notNull().default(sql`current_date`),
})

/** Public halves of the sealing keys. The secrets are files, never rows. */
export const epoch = vault.table('epoch', {
  kid: smallint().primaryKey(),
  publicKey: bytea().notNull(),
  opens: date().notNull(),
  closes: date().notNull(),
  destroyedAt: at(),
})
