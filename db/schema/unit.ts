import { type AnyPgColumn, boolean, date, doublePrecision, index, integer, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core'

export const core = pgSchema('core')

/** Zone > range > district > circle > thana > chowki; for the commission: commission > district > subdivision. Boundaries move: rows have dates. */
export const unit = core.table(
  'unit',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    programmeId: text().notNull(),
    kind: text({ enum: ['zone', 'range', 'district', 'circle', 'thana', 'chowki', 'commission', 'subdivision'] }).notNull(),
    parentId: integer().references((): AnyPgColumn => unit.id),
    /** Stable and readable: `varanasi-range`, `jaunpur`, `jaunpur/kerakat`. Nothing keys on a name. */
    code: text().notNull().unique(),
    nameEn: text().notNull(),
    nameHi: text().notNull(),
    aliases: text().array().notNull().default([]),
    /** Ancestors, itself included where the kind is the same; kept by the writer of the row. */
    rangeId: integer(),
    districtId: integer(),
    circleId: integer(),
    lat: doublePrecision(),
    lng: doublePrecision(),
    /** Mahila and cyber thanas have no territory: selectable, never mapped. */
    territorial: boolean().notNull().default(true),
    validFrom: date(),
    validTo: date(),
  },
  (t) => [index().on(t.programmeId, t.kind), index().on(t.districtId)],
)

export const helpline = core.table('helpline', {
  number: text().primaryKey(),
  nameEn: text().notNull(),
  nameHi: text().notNull(),
  /** Order on the page and in the bot; the first are for danger now. */
  rank: integer().notNull(),
  programmes: text().array().notNull(),
  /** Null: not confirmed yet, and therefore not shown to the public. */
  verifiedOn: date(),
})

/** A code per place, never per person: many phones scan one poster. */
export const poster = core.table('poster', {
  code: text().primaryKey(),
  programmeId: text().notNull(),
  unitId: integer()
    .notNull()
    .references(() => unit.id),
  placeEn: text().notNull(),
  placeHi: text().notNull(),
})

/** Which district of today took over from which of before; several on both sides. */
export const unitSuccession = core.table(
  'unit_succession',
  {
    oldId: integer()
      .notNull()
      .references(() => unit.id),
    newId: integer()
      .notNull()
      .references(() => unit.id),
    validFrom: date().notNull(),
    /** False until the notification has been read for this pair. */
    confirmed: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.oldId, t.newId] })],
)
