import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, smallint, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { official } from './access'
import { bytea, h3 } from './types'
import { core, unit } from './unit'

const at = () => timestamp({ withTimezone: true, mode: 'date' })
const h3Parent = (resolution: number) => sql.raw(`core.h3_parent(h3_r9, ${resolution})`)

export const statuses = ['received', 'reviewing', 'assigned', 'accepted', 'action_initiated', 'acted', 'closed', 'returned', 'referred', 'merged', 'rejected', 'reopened'] as const
export const lanes = ['normal', 'police_conduct', 'child'] as const
export const priorities = ['critical', 'high', 'normal'] as const
export const outcomes = ['verified_acted', 'verified_no_offence', 'not_found', 'insufficient', 'false', 'not_ours', 'duplicate'] as const
export const verdicts = ['helped', 'not_helped', 'untrue'] as const
/** Who is accused in a police-conduct complaint; null in every other lane. */
export const accusedLevels = ['below_sp', 'unknown', 'sp_office', 'dig_office'] as const
export type AccusedLevel = (typeof accusedLevels)[number]
export const precisions = ['pin', 'village', 'pincode', 'thana', 'district'] as const

export const complaint = core.table(
  'complaint',
  {
    id: uuid().primaryKey().defaultRandom(),
    programmeId: text().notNull(),
    /** Shown to officials. Random, so that gaps tell nothing about complaints one may not see. */
    ref: text().notNull().unique(),
    /** HMAC of the code the informer holds; the code itself is nowhere. */
    codeMac: bytea().notNull().unique(),
    lane: text({ enum: lanes }).notNull(),
    category: text().notNull(),
    priority: text({ enum: priorities }).notNull(),
    /** Heads that attract malicious reports: a supervisor checks before any field action. */
    sensitive: boolean().notNull().default(false),
    supervisorCheckedAt: at(),
    status: text({ enum: statuses }).notNull().default('received'),
    /** Raised by one with every change; a write names the version it read. */
    version: integer().notNull().default(1),
    language: text({ enum: ['hi', 'en'] }).notNull(),
    /** Two words and two digits, random: a way to speak of the informer. */
    alias: text().notNull(),

    rangeId: integer()
      .notNull()
      .references(() => unit.id),
    districtId: integer()
      .notNull()
      .references(() => unit.id),
    circleId: integer().references(() => unit.id),
    thanaId: integer().references(() => unit.id),
    /** Village, mohalla, landmark as told; null when only a pin was sent. Null in sealed lanes. */
    place: text(),
    precision: text({ enum: precisions }).notNull(),
    h3R9: h3('h3_r9'),
    h3R8: bigint('h3_r8', { mode: 'bigint' }).generatedAlwaysAs(h3Parent(8)),
    h3R7: bigint('h3_r7', { mode: 'bigint' }).generatedAlwaysAs(h3Parent(7)),
    h3R6: bigint('h3_r6', { mode: 'bigint' }).generatedAlwaysAs(h3Parent(6)),

    accusedLevel: text({ enum: accusedLevels }),
    accusedUnitIds: integer().array().notNull().default([]),
    accusedOfficialIds: uuid().array().notNull().default([]),
    accusedOfficerIds: uuid().array().notNull().default([]),

    /** The first 160 characters of what was said, for the list; null in sealed lanes. */
    headline: text(),
    /** Everything said, for the search box; null in sealed lanes. */
    words: text(),
    howManyKnow: text({ enum: ['only_me', 'few', 'many', 'unknown'] }),
    /** Informer's own word on danger to life; critical priority follows from it. */
    stillGoingOn: boolean(),
    /** False when the same informer reported the same cell and category within 24 h: one event, one count. */
    counted: boolean().notNull().default(true),
    posterCode: text(),

    /** The arrival, cut to the hour. The minute exists nowhere outside the vault. */
    arrivedHour: at().notNull(),
    firstLookDue: at(),
    assignDue: at(),
    actionDue: at(),
    outcomeDue: at(),
    firstLookAt: at(),
    assignedAt: at(),
    acceptedAt: at(),
    actionInitiatedAt: at(),
    actedAt: at(),
    closedAt: at(),
    /** 0 SP's office; 1 SP in person; 2 DIG. Raised by the clock job when a due time passes. */
    escalation: smallint().notNull().default(0),

    assignmentId: uuid(),
    /** Whose case it is in the child lane; null while it is nobody's. Granted to the commission alone. */
    caseworkerId: uuid().references(() => official.id),
    outcome: text({ enum: outcomes }),
    outcomeNote: text(),
    firNumber: text(),
    gdNumber: text(),
    seizureNumber: text(),
    arrests: integer(),
    seizures: integer(),
    verdict: text({ enum: verdicts }),
    verdictAt: at(),
    reopenedCount: smallint().notNull().default(0),
    /** Photos, films and documents of the officer that arrived. */
    proofFiles: smallint().notNull().default(0),
    mergedIntoId: uuid(),
    referredTo: text(),
    simulated: boolean().notNull().default(false),
  },
  (t) => [
    index('complaint_district_recent').on(t.districtId, t.arrivedHour.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('complaint_range_recent').on(t.rangeId, t.arrivedHour.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('complaint_programme_recent').on(t.programmeId, t.arrivedHour.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('complaint_district_status').on(t.districtId, t.status, t.arrivedHour.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('complaint_open_due').on(t.status, t.assignDue).where(sql`status not in ('closed','rejected','merged','referred')`),
  ],
)

/** What was said, in the order it was said. In sealed lanes `said` is null and `sealed` opens with the lane's key. */
export const statement = core.table(
  'statement',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    complaintId: uuid()
      .notNull()
      .references(() => complaint.id),
    seq: smallint().notNull(),
    /** The bot's question key (`what`, `vehicle`, …), `more` for later additions, `answer` to a question of the office. */
    question: text().notNull(),
    said: text(),
    sealed: bytea(),
    saidHour: at().notNull(),
  },
  (t) => [uniqueIndex().on(t.complaintId, t.seq)],
)

export const evidenceKinds = ['image', 'voice', 'audio', 'video', 'document'] as const
/**
 * `referenced`: WhatsApp holds the file and the vault knows where. `fetching`: it is being brought here. `sealed`: the original is safe.
 * `cleaning`, then `cleaned`: there is a copy to look at. `sealed_only`: there will be none. `failed`: the file never came. `flagged`: nobody is shown it.
 */
export const evidenceStates = ['referenced', 'fetching', 'sealed', 'cleaning', 'cleaned', 'sealed_only', 'failed', 'flagged'] as const
/** Why a file has no copy to look at. */
export const sealedOnlyReasons = ['unknown_kind', 'unreadable', 'traces_left', 'too_slow', 'too_much_memory'] as const
/** Why a file never came. */
export const failedReasons = ['too_large', 'gone', 'changed', 'unreachable'] as const

export const evidence = core.table(
  'evidence',
  {
    id: uuid().primaryKey().defaultRandom(),
    complaintId: uuid()
      .notNull()
      .references(() => complaint.id),
    /** E-01, E-02: the order sent. */
    seq: smallint().notNull(),
    kind: text({ enum: evidenceKinds }).notNull(),
    by: text({ enum: ['informer', 'officer'] }).notNull(),
    caption: text(),
    saidHour: at().notNull(),
    state: text({ enum: evidenceStates }).notNull().default('referenced'),
    /** Set in the states `sealed_only` and `failed` alone. */
    reason: text({ enum: [...sealedOnlyReasons, ...failedReasons] }),
    /** What the bytes are, whatever was declared: jpeg, mp4, ogg, pdf, … */
    sniffed: text(),
    /** Bytes and hashes of the original. */
    size: bigint({ mode: 'number' }),
    sha256: bytea(),
    sha512: bytea(),
    /** Of the copy to look at: media type, bytes, hash. */
    cleanType: text(),
    cleanSize: bigint({ mode: 'number' }),
    cleanSha256: bytea(),
    /** Of the recording with a changed voice. */
    disguisedType: text(),
    disguisedSize: bigint({ mode: 'number' }),
    disguisedSha256: bytea(),
    /** Of a document: how many pictures of pages there are. */
    pages: smallint(),
    /** Bytes of each of them. */
    pageSizes: integer().array(),
    width: integer(),
    height: integer(),
    durationMs: integer(),
    /** A sexual image of a child: said by this official, or by the bot when `flaggedBy` is null. */
    flaggedAt: at(),
    flaggedBy: uuid(),
    /** Until when it must have been handed over. */
    flagDue: at(),
    handedAt: at(),
    handedBy: uuid(),
    handedTo: text(),
    handedRef: text(),
  },
  (t) => [uniqueIndex().on(t.complaintId, t.seq)],
)

export const packageStates = ['requested', 'refused', 'assembling', 'ready', 'failed', 'expired'] as const

/** Originals and copies on their way to a court: asked for by one official, agreed to by one of another office. */
export const courtPackage = core.table(
  'court_package',
  {
    id: uuid().primaryKey().defaultRandom(),
    complaintId: uuid()
      .notNull()
      .references(() => complaint.id),
    evidenceIds: uuid().array().notNull(),
    caseNumber: text().notNull(),
    reason: text().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => official.id),
    requestedUnit: integer()
      .notNull()
      .references(() => unit.id),
    requestedAt: at().notNull().defaultNow(),
    decidedBy: uuid().references(() => official.id),
    decidedUnit: integer().references(() => unit.id),
    decidedAt: at(),
    decisionReason: text(),
    state: text({ enum: packageStates }).notNull().default('requested'),
    /** Per cent. */
    progress: smallint().notNull().default(0),
    size: bigint({ mode: 'number' }),
    sha256: bytea(),
    /** Until when it can be downloaded. */
    expiresAt: at(),
  },
  (t) => [index('court_package_complaint').on(t.complaintId)],
)

/** One link, one file, for what WhatsApp does not carry. It comes in sealed pieces; without a complaint the report has not been sent yet. */
export const uploadLink = core.table(
  'upload_link',
  {
    id: uuid().primaryKey().defaultRandom(),
    complaintId: uuid().references(() => complaint.id),
    tokenMac: bytea().notNull().unique(),
    language: text({ enum: ['hi', 'en'] }).notNull(),
    expiresAt: at().notNull(),
    usedAt: at(),
    kind: text({ enum: ['image', 'audio', 'video', 'document'] }),
    /** Bytes announced, bytes here, and in how many pieces. */
    size: bigint({ mode: 'number' }),
    received: bigint({ mode: 'number' }).notNull().default(0),
    pieces: integer().notNull().default(0),
    mostPieces: integer().notNull().default(0),
    mark: bytea(),
    /** Since when it is evidence. */
    keptAt: at(),
  },
  (t) => [index('upload_link_complaint').on(t.complaintId)],
)

/** A designated officer in the field. The number is here by recorded consent and never meets the vault. */
export const officer = core.table(
  'officer',
  {
    id: uuid().primaryKey().defaultRandom(),
    programmeId: text().notNull(),
    rangeId: integer().notNull(),
    districtId: integer()
      .notNull()
      .references(() => unit.id),
    circleId: integer(),
    /** Posting: a thana or a circle. */
    unitId: integer()
      .notNull()
      .references(() => unit.id),
    nameEn: text().notNull(),
    nameHi: text().notNull(),
    rank: text({ enum: ['constable', 'head_constable', 'si', 'inspector', 'sho', 'co', 'asp'] }).notNull(),
    /** Number on the badge (PNO), 6 to 12 digits; null where nobody has entered it. */
    badge: text(),
    /** E.164 digits without plus. */
    whatsapp: text().notNull(),
    language: text({ enum: ['hi', 'en'] })
      .notNull()
      .default('hi'),
    consentOn: at().notNull(),
    endedOn: at(),
    simulated: boolean().notNull().default(false),
  },
  (t) => [index().on(t.districtId)],
)

export const assignment = core.table(
  'assignment',
  {
    id: uuid().primaryKey().defaultRandom(),
    complaintId: uuid()
      .notNull()
      .references(() => complaint.id),
    officerId: uuid()
      .notNull()
      .references(() => officer.id),
    assignedBy: uuid().references(() => official.id),
    assignedAt: at().notNull().defaultNow(),
    instruction: text(),
    state: text({ enum: ['sent', 'accepted', 'declined', 'help', 'withdrawn', 'reported'] })
      .notNull()
      .default('sent'),
    answeredAt: at(),
    /** Why the officer declined or what help is needed. */
    reason: text(),
    /** HMAC of the one-time page token issued last; null once the page session has been opened. */
    tokenMac: bytea(),
    tokenExpires: at(),
    /** HMAC of the cookie that the one-time link was exchanged for. */
    pageMac: bytea(),
    pageExpires: at(),
  },
  (t) => [index().on(t.complaintId), index().on(t.officerId)],
)

export const actionReport = core.table(
  'action_report',
  {
    id: uuid().primaryKey().defaultRandom(),
    assignmentId: uuid()
      .notNull()
      .references(() => assignment.id),
    complaintId: uuid()
      .notNull()
      .references(() => complaint.id),
    outcome: text({ enum: outcomes }).notNull(),
    firNumber: text(),
    gdNumber: text(),
    seizureNumber: text(),
    arrests: integer().notNull().default(0),
    seizures: integer().notNull().default(0),
    note: text(),
    reportedAt: at().notNull().defaultNow(),
    via: text({ enum: ['whatsapp', 'page'] }).notNull(),
  },
  (t) => [index().on(t.complaintId)],
)

/** What an office wants said. No destination here: only the worker can find one. */
export const outbox = core.table(
  'outbox',
  {
    id: uuid().primaryKey().defaultRandom(),
    complaintId: uuid()
      .notNull()
      .references(() => complaint.id),
    /** Set when the message is for the officer. */
    assignmentId: uuid().references(() => assignment.id),
    audience: text({ enum: ['informer', 'officer'] }).notNull(),
    /** Which text of the catalogue: `update_action_initiated`, `update_closed`, `question`, `assigned`, … */
    template: text().notNull(),
    params: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    /** A question of the office in its own words, after the check for identity questions and links. */
    freeText: text(),
    createdBy: uuid(),
    createdAt: at().notNull().defaultNow(),
    notBefore: at().notNull().defaultNow(),
    state: text({ enum: ['queued', 'relayed', 'sent', 'delivered', 'read', 'failed', 'withheld'] })
      .notNull()
      .default('queued'),
    /** By day only: a delivery minute would say when the informer held the phone. */
    stateDay: at(),
  },
  (t) => [index().on(t.complaintId), index().on(t.state, t.notBefore)],
)
