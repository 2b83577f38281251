import { sql } from 'drizzle-orm'
import { date, index, integer, primaryKey, smallint, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { official } from './access'
import { core, helpline } from './unit'

const at = () => timestamp({ withTimezone: true, mode: 'date' })

export const topics = ['admission', 'rights', 'pocso', 'labour', 'corporal', 'marriage', 'cyber', 'helpline'] as const

/** One question that people ask. What is said to it stands in its versions. */
export const answer = core.table('answer', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  programmeId: text().notNull(),
  slug: text().notNull().unique(),
  topic: text({ enum: topics }).notNull(),
  rank: smallint().notNull().default(100),
})

/** A version is written once; at most one of an answer is published, earlier ones stay as the past. */
export const answerVersion = core.table(
  'answer_version',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    answerId: integer()
      .notNull()
      .references(() => answer.id),
    no: smallint().notNull(),
    state: text({ enum: ['draft', 'published', 'past'] })
      .notNull()
      .default('draft'),
    questionEn: text().notNull(),
    questionHi: text().notNull(),
    /** Paragraphs are divided by an empty line; lines that begin with `- ` are a list. */
    textEn: text().notNull(),
    textHi: text().notNull(),
    /** Further words people search with, in any script. */
    keywords: text().array().notNull().default([]),
    sourceEn: text().notNull(),
    sourceHi: text().notNull(),
    sourceUrl: text(),
    sourceDate: date().notNull(),
    verifiedOn: date().notNull(),
    /** From this day on the answer is shown as being checked. */
    expiresOn: date().notNull(),
    editorId: uuid().references(() => official.id),
    editedAt: at().notNull().defaultNow(),
    publishedAt: at(),
  },
  (t) => [uniqueIndex().on(t.answerId, t.no)],
)

/** Counts only. */
export const answerFeedback = core.table(
  'answer_feedback',
  {
    answerId: integer()
      .notNull()
      .references(() => answer.id),
    language: text({ enum: ['hi', 'en'] }).notNull(),
    useful: integer().notNull().default(0),
    notUseful: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.answerId, t.language] })],
)

/** What decides on a reserved seat of a session. A version is written once; at most one is published. */
export const admissionRule = core.table(
  'admission_rule',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    programmeId: text().notNull(),
    no: smallint().notNull(),
    state: text({ enum: ['draft', 'published', 'past'] })
      .notNull()
      .default('draft'),
    session: text().notNull(),
    /** Ages are completed years on this day. */
    onDay: date().notNull(),
    /** Nursery, KG, class 1: from and to of each, the upper not yet reached. */
    ages: smallint().array().notNull(),
    agesCwsn: smallint().array().notNull(),
    /** Rupees a year, the whole family together. */
    incomeLimit: integer().notNull(),
    /** What else counts, a line each: shown, and nothing is worked out from it. */
    moreEn: text().notNull().default(''),
    moreHi: text().notNull().default(''),
    sourceEn: text().notNull(),
    sourceHi: text().notNull(),
    sourceUrl: text(),
    sourceDate: date().notNull(),
    verifiedOn: date().notNull(),
    /** From this day on the checker says that its rule is being checked. */
    expiresOn: date().notNull(),
    editorId: uuid().references(() => official.id),
    editedAt: at().notNull().defaultNow(),
    publishedAt: at(),
  },
  (t) => [uniqueIndex().on(t.programmeId, t.no), uniqueIndex('admission_rule_published').on(t.programmeId).where(sql`state = 'published'`)],
)

/** Where a helpline's number was looked up, and when; the newest row counts. */
export const helplineCheck = core.table(
  'helpline_check',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    programmeId: text().notNull(),
    number: text()
      .notNull()
      .references(() => helpline.number),
    sourceEn: text().notNull(),
    sourceHi: text().notNull(),
    sourceUrl: text(),
    verifiedOn: date().notNull(),
    expiresOn: date().notNull(),
    editorId: uuid().references(() => official.id),
    editedAt: at().notNull().defaultNow(),
  },
  (t) => [index('helpline_check_newest').on(t.programmeId, t.number, t.id)],
)
