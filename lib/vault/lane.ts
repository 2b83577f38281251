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

/** Sealed columns of the commission's desk, each bound to its own row. */
type Sealed = 'core.referral' | 'core.referral/answer' | 'core.follow_up' | 'core.follow_up/note' | 'core.staff_phone'

/** Seals words of a child's case for the row `id` of `column`. */
export function sealWords(column: Sealed, id: string, words: string): Buffer {
  return boxed(keyBytes('lane.public'), column, id, words)
}

/**
 * What `sealWords` sealed.
 * @throws Tampered when it was sealed for another row
 */
export function openWords(column: Sealed, id: string, sealed: Buffer): string {
  return String(unboxed(keyBytes('lane.public'), keyBytes('lane.secret'), column, id, sealed))
}

/** Name and number as an informer gave them, to be opened by the caseworker. */
type GivenName = { name: string; number: string }

/** Seals what an informer consented to give; for `core.child_file.name_sealed` of that complaint. */
export function sealName(complaintId: string, given: GivenName): Buffer {
  return boxed(keyBytes('lane.public'), 'core.child_file', complaintId, given)
}

/**
 * Name and number that were sealed for this complaint.
 * @throws Tampered when they were sealed for another one
 */
export function openName(complaintId: string, sealed: Buffer): GivenName {
  return unboxed(keyBytes('lane.public'), keyBytes('lane.secret'), 'core.child_file', complaintId, sealed) as GivenName
}
