import { date, integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core'
import { core, unit } from './unit'

/** An administrative area as an administrator loads it: the border to draw and to tell whose a cell is. One file at a time. */
export const division = core.table('division', {
  code: text().primaryKey(),
  level: text({ enum: ['district', 'tehsil', 'circle', 'thana'] }).notNull(),
  nameEn: text().notNull(),
  nameHi: text().notNull(),
  parent: text(),
  validFrom: date(),
  validTo: date(),
  /** The unit of ours that it is, where code or name tell. */
  unitId: integer().references(() => unit.id),
  /** Polygons of rings of [longitude, latitude]. */
  area: jsonb().$type<[number, number][][][]>().notNull(),
  /** The same for drawing: all rings in one list, without corners that no map tells apart. */
  rings: jsonb().$type<[number, number][][]>().notNull(),
  /** SHA-256 of the file, so that a start with the same file writes nothing. */
  fileHash: text().notNull(),
  loadedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
})
