import { boxed } from './box'
import { keyBytes, publicHalf, sealingEpoch } from './keys'

export type Sealed = { sealed: Buffer; kid: number }

/**
 * Seals `content` for the row `id` of the vault's `table` to the epoch of `at`. Door and worker can seal; only the worker can open.
 * @throws Misconfigured when no epoch key is there
 */
export function seal(table: string, id: string, content: unknown, at: Date): Sealed {
  const kid = sealingEpoch(at)
  return { kid, sealed: boxed(keyBytes(publicHalf(kid)), table, id, content) }
}
