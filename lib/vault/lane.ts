import { boxed, unboxed } from './box'
import { keyBytes } from './keys'

const rowOf = (complaintId: string, seq: number) => `${complaintId}/${seq}`

/** Seals one statement of a sealed lane: readable with the office's key, not in a dump. Bound to its complaint and its place in the order. */
export function sealStatement(complaintId: string, seq: number, said: string): Buffer {
  return boxed(keyBytes('lane.public'), 'core.statement', rowOf(complaintId, seq), said)
}

/**
 * What a sealed statement says; for the web process, after row level security has let its row through.
 * @throws Tampered when the row is not the one that was sealed
 */
export function openStatement(complaintId: string, seq: number, sealed: Buffer): string {
  return String(unboxed(keyBytes('lane.public'), keyBytes('lane.secret'), 'core.statement', rowOf(complaintId, seq), sealed))
}
