import { date, integer, jsonb, primaryKey, smallint, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { official } from './access'
import { bytea } from './types'
import { core, unit } from './unit'

const at = () => timestamp({ withTimezone: true, mode: 'date' })
const unitId = () =>
  integer()
    .notNull()
    .references(() => unit.id)

/** Sums of one complaint's worth each: what `core.tip_of` says. */
const counts = () => ({
  n: integer().notNull(),
  verified: integer().notNull(),
  acted: integer().notNull(),
  fir: integer().notNull(),
  arrested: integer().notNull(),
  arrests: integer().notNull(),
  open: integer().notNull(),
  closed: integer().notNull(),
  unproven: integer().notNull(),
  reopened: integer().notNull(),
  untrue: integer().notNull(),
  paper: integer().notNull(),
})

/**
 * Roll-up of countable complaints of the normal lane by unit (range, district, thana), head (`*`: all) and span. A span begins on a
 * Monday or on the first of a month, Asia/Kolkata; `district_id` is null in the rows of a range.
 */
export const tally = core.table(
  'tally',
  { unitId: unitId(), category: text().notNull(), span: date().notNull(), rangeId: integer().notNull(), districtId: integer(), ...counts() },
  (t) => [primaryKey({ columns: [t.unitId, t.category, t.span] })],
)

/** A worked-out map of the weeks before the Monday `until`; `audience` `staff` lacks small numbers. `cells` are packed by `lib/insights/packed.ts`. */
export const hotspotMap = core.table(
  'hotspot_map',
  {
    unitId: unitId(),
    category: text().notNull(),
    layer: text({ enum: ['reported', 'verified'] }).notNull(),
    weeks: smallint().notNull(),
    audience: text({ enum: ['supervisor', 'staff'] }).notNull(),
    until: date().notNull(),
    rangeId: integer().notNull(),
    districtId: integer(),
    facts: jsonb().notNull(),
    cells: text().notNull(),
    madeAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.category, t.layer, t.weeks, t.audience, t.until] })],
)

/** Clusters of the space-time scan of the 26 weeks before `week`. */
export const clusterScan = core.table(
  'cluster_scan',
  {
    unitId: unitId(),
    category: text().notNull(),
    layer: text({ enum: ['reported', 'verified'] }).notNull(),
    week: date().notNull(),
    rangeId: integer().notNull(),
    districtId: integer(),
    permutations: integer().notNull(),
    clusters: jsonb().notNull(),
    madeAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.category, t.layer, t.week] })],
)

/** Hours, medians and months up to a day, which the roll-up cannot give. */
export const insightFact = core.table(
  'insight_fact',
  {
    unitId: unitId(),
    kind: text({ enum: ['hours', 'medians', 'to_date'] }).notNull(),
    key: text().notNull(),
    rangeId: integer().notNull(),
    districtId: integer(),
    body: jsonb().notNull(),
    madeAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.kind, t.key] })],
)

/** Something new in the numbers of a district, with what it rests on, until somebody has looked at it. */
export const alert = core.table(
  'alert',
  {
    id: uuid().primaryKey().defaultRandom(),
    programmeId: text().notNull(),
    rangeId: integer().notNull(),
    districtId: unitId(),
    kind: text({ enum: ['cluster', 'weekly'] }).notNull(),
    key: text().notNull(),
    week: date().notNull(),
    category: text().notNull(),
    thanaId: integer().references(() => unit.id),
    evidence: jsonb().notNull(),
    madeAt: at().notNull().defaultNow(),
    acknowledgedAt: at(),
    acknowledgedBy: uuid().references(() => official.id),
    note: text(),
  },
  (t) => [unique().on(t.districtId, t.kind, t.key, t.week)],
)

/** A weekly review note as it was printed. */
export const reviewNote = core.table('review_note', {
  id: uuid().primaryKey().defaultRandom(),
  programmeId: text().notNull(),
  unitId: unitId(),
  rangeId: integer().notNull(),
  districtId: integer(),
  week: date().notNull(),
  madeAt: at().notNull().defaultNow(),
  /** Null: by the Monday job. */
  madeBy: uuid().references(() => official.id),
  pages: smallint().notNull(),
  pdf: bytea().notNull(),
})
