import { boolean, date, index, integer, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { official } from './access'
import { complaint } from './complaint'
import { bytea } from './types'
import { core, unit } from './unit'

const at = () => timestamp({ withTimezone: true, mode: 'date' })
const officialId = () => uuid().references(() => official.id)
const complaintId = () =>
  uuid()
    .notNull()
    .references(() => complaint.id)

export const speakers = ['child', 'parent', 'relative', 'teacher', 'neighbour', 'other'] as const
export const ageBands = ['under_6', '6_11', '12_15', '16_17', 'unknown'] as const
export const institutionKinds = ['school', 'anganwadi', 'care_home', 'hospital', 'shelter', 'board', 'other'] as const
export const pocsoStates = ['not_raised', 'undecided', 'yes', 'no'] as const
/** What the commission does not take up, by its own rule. */
export const scopeReasons = ['civil', 'custody', 'service', 'sub_judice', 'other_commission', 'decided'] as const
export const bodies = ['sjpu', 'thana', 'cyber_cell', 'ahtu', 'cwc', 'dcpu', 'cmpo', 'labour', 'education', 'wcd', 'health', 'legal_aid', 'cara', 'other'] as const
export const vias = ['hand', 'email', 'post', 'portal'] as const
export const checkIns = ['no', 'weekly', 'fortnightly', 'monthly'] as const
export const followUpKinds = ['check_in', 'call', 'visit', 'hearing', 'review'] as const
export const directoryKinds = ['cwpo', 'sjpu', 'cwc', 'dcpu', 'cmpo', 'special_court', 'labour', 'education', 'wcd', 'legal_aid', 'cyber_cell', 'ahtu'] as const

/** A school, a home, a hospital. Its staff are outside the system; officials tied to it are in `institutionTie`. */
export const institution = core.table(
  'institution',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    programmeId: text().notNull(),
    kind: text({ enum: institutionKinds }).notNull(),
    nameEn: text().notNull(),
    nameHi: text().notNull(),
    aliases: text().array().notNull().default([]),
    districtId: integer()
      .notNull()
      .references(() => unit.id),
    endedOn: date(),
    simulated: boolean().notNull().default(false),
  },
  (t) => [index('institution_district').on(t.districtId)],
)

/** Officials who belong to an institution or are close to it: what is hidden from it is hidden from them. */
export const institutionTie = core.table(
  'institution_tie',
  {
    institutionId: integer()
      .notNull()
      .references(() => institution.id),
    officialId: uuid()
      .notNull()
      .references(() => official.id),
    since: date().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.officialId] })],
)

/** What a child's complaint has beside every other. One for each complaint in the child lane, made with it. */
export const childFile = core.table('child_file', {
  complaintId: uuid()
    .primaryKey()
    .references(() => complaint.id),
  speaker: text({ enum: speakers }).notNull(),
  ageBand: text({ enum: ageBands }).notNull().default('unknown'),
  institutionId: integer().references(() => institution.id),
  hideFromInstitution: boolean().notNull().default(false),
  womanOfficer: boolean(),
  /** The day of what happened, as the office has found it; null where it goes by what was told. */
  eventOn: date(),
  /** Check-ins the informer agreed to; hours of India's clock in which a message may arrive, from included, to not. */
  checkIn: text({ enum: checkIns }).notNull().default('no'),
  safeFrom: smallint(),
  safeTo: smallint(),
  /** Name and number as given, sealed to the lane by `sealName`; null for the anonymous. No office can select it. */
  nameSealed: bytea(),
  /** The very words that were agreed to, and the hour. */
  consentWords: text(),
  consentHour: at(),
  suoMotuNumber: text().unique(),
  suoMotuAt: at(),
  /** A report under SEXUAL becomes `undecided` by itself, with 24 hours from the hour of arrival. */
  pocso: text({ enum: pocsoStates }).notNull().default('not_raised'),
  pocsoDue: at(),
  /** 1 at half of the day, 2 when it is over: the chair. */
  pocsoAlarm: smallint().notNull().default(0),
  pocsoDecidedAt: at(),
  pocsoNumber: text().unique(),
  notPocsoReason: text(),
  cwcToldAt: at(),
  courtToldAt: at(),
  outOfScope: text({ enum: scopeReasons }),
})

/** A matter handed to another body as a minimised record. */
export const referral = core.table(
  'referral',
  {
    id: uuid().primaryKey().defaultRandom(),
    complaintId: complaintId(),
    number: text().notNull().unique(),
    body: text({ enum: bodies }).notNull(),
    toName: text().notNull(),
    recordSealed: bytea().notNull(),
    sentAt: at().notNull().defaultNow(),
    sentBy: uuid()
      .notNull()
      .references(() => official.id),
    via: text({ enum: vias }).notNull(),
    dueAt: at().notNull(),
    answeredAt: at(),
    answerSealed: bytea(),
  },
  (t) => [index('referral_complaint').on(t.complaintId)],
)

/** The diary of a case: what is planned, what was done. */
export const followUp = core.table(
  'follow_up',
  {
    id: uuid().primaryKey().defaultRandom(),
    complaintId: complaintId(),
    kind: text({ enum: followUpKinds }).notNull(),
    dueAt: at().notNull(),
    planSealed: bytea(),
    createdBy: officialId(),
    createdAt: at().notNull().defaultNow(),
    sentAt: at(),
    doneAt: at(),
    doneBy: officialId(),
    noteSealed: bytea(),
  },
  (t) => [index('follow_up_complaint').on(t.complaintId)],
)

/** Offices that must be told or asked, by district. */
export const directory = core.table(
  'directory',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    programmeId: text().notNull(),
    kind: text({ enum: directoryKinds }).notNull(),
    districtId: integer()
      .notNull()
      .references(() => unit.id),
    nameEn: text().notNull(),
    nameHi: text().notNull(),
    phone: text(),
    email: text(),
    addressEn: text(),
    addressHi: text(),
    /** A woman officer can be asked for here. */
    woman: boolean().notNull().default(false),
    verifiedOn: date(),
    endedOn: date(),
    simulated: boolean().notNull().default(false),
  },
  (t) => [index('directory_district').on(t.districtId, t.kind)],
)

/** Who acts for whom, and when. */
export const delegation = core.table(
  'delegation',
  {
    id: uuid().primaryKey().defaultRandom(),
    programmeId: text().notNull(),
    unitId: integer()
      .notNull()
      .references(() => unit.id),
    office: text({ enum: ['chair', 'caseworker'] }).notNull(),
    /** Null when the office of the chair is stood in for. */
    forOfficial: officialId(),
    /** Null when somebody is away and nobody stands in: the work goes back to the pool. */
    toOfficial: officialId(),
    /** Holds only while the office has nobody. */
    whenVacant: boolean().notNull().default(false),
    startsAt: at().notNull(),
    endsAt: at().notNull(),
    reason: text().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => official.id),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [index('delegation_to').on(t.toOfficial, t.endsAt)],
)

/** Where somebody of the commission's staff is reminded, sealed; each keeps the own one. */
export const staffPhone = core.table('staff_phone', {
  officialId: uuid()
    .primaryKey()
    .references(() => official.id, { onDelete: 'cascade' }),
  sealed: bytea().notNull(),
  since: at().notNull().defaultNow(),
})

/** What somebody has been reminded of: one step of one clock, once. */
export const staffReminder = core.table(
  'staff_reminder',
  {
    officialId: uuid()
      .notNull()
      .references(() => official.id, { onDelete: 'cascade' }),
    subject: text().notNull(),
    sentAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.officialId, t.subject] })],
)
