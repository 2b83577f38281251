import type postgres from 'postgres'

const byteaArray = 1001

/** A list of byte strings as one parameter; the driver would take it for a single one. */
export const byteas = (sql: Pick<postgres.Sql, 'array'>, list: Buffer[]) => sql.array(list, byteaArray)
