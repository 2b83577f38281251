import { unboxed } from './box'
import { keyBytes, publicHalf, secretHalf } from './keys'
import type { Sealed } from './seal'

/**
 * Opens a row of the vault. Only the worker holds the secret half.
 * @throws Tampered when the row is not what was sealed for `table` and `id`; Misconfigured when the epoch's key is gone
 */
export function open(table: string, id: string, row: Sealed): unknown {
  return unboxed(keyBytes(publicHalf(row.kid)), keyBytes(secretHalf(row.kid)), table, id, row.sealed)
}
