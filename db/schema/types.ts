import { customType } from 'drizzle-orm/pg-core'

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** An H3 index as h3-js writes it (15 hex digits); int8 in the database, where parents are bit arithmetic. */
export const h3 = customType<{ data: string; driverData: string }>({
  dataType: () => 'bigint',
  toDriver: (hex) => BigInt(`0x${hex}`).toString(),
  fromDriver: (decimal) => BigInt(decimal).toString(16),
})
