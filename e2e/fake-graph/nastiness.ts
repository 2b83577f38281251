import type { Writing } from '../payloads/writing'

/** How badly this Graph API behaves. All times in milliseconds, all odds from 0 to 1. */
export type Nastiness = {
  /** Wire forms, used in turn. */
  writings: readonly Writing[]
  /** Receipts a message gets, in time. `delivered` may be skipped in real traffic. */
  ladder: readonly ('sent' | 'delivered' | 'read')[]
  /** Between two receipts of one message. */
  statusDelay: number
  skipDelivered: number
  shuffleStatuses: boolean
  /** Whom a receipt names: both ways in turn, one of them, or nobody. */
  statusNames: 'both' | 'phone' | 'bsuid' | 'nobody'
  /** Receipts name the message in the other envelope than the answer to the send did. */
  otherEnvelope: boolean
  /** Odds that a body is posted once more. */
  duplicates: number
  /** Gather events for so long, and post them together with several entries, changes and messages. 0 posts each alone. */
  batchFor: number
  /** Events of one batch change places. */
  shuffleOrder: boolean
  contacts: 'with' | 'reversed' | 'missing'
  /** Leave `from` and `wa_id` out for people with a BSUID, as after a username was adopted. */
  withoutPhone: boolean
  /** Undocumented fields everywhere, and changes of unknown fields between the known ones. */
  strangeFields: boolean
  /** First wait before a refused body is posted again; doubles each time up to `retryAtMost`. */
  retryAfter: number
  retryAtMost: number
  /** Free text after 24 hours: refused at once, or accepted and failed by a receipt. */
  windowRefusal: 'at-once' | 'later'
  /** Between two messages to one person; bursts of 45 are borrowed from the future. 0 switches the limit off. */
  pairInterval: number
  /** Numbers nobody has made a person of: taken, or undeliverable (131026 by a receipt). */
  strangers: 'taken' | 'undeliverable'
  /** Before any answer of the API. */
  latency: number
}

/** A good day at Meta. */
export const gentle: Nastiness = {
  writings: ['escaped'],
  ladder: ['sent', 'delivered', 'read'],
  statusDelay: 250,
  skipDelivered: 0,
  shuffleStatuses: false,
  statusNames: 'both',
  otherEnvelope: false,
  duplicates: 0,
  batchFor: 0,
  shuffleOrder: false,
  contacts: 'with',
  withoutPhone: false,
  strangeFields: false,
  retryAfter: 500,
  retryAtMost: 60_000,
  windowRefusal: 'at-once',
  pairInterval: 6000,
  strangers: 'taken',
  latency: 0,
}

/** Everything that has been seen to happen, at once. */
export const nasty: Nastiness = {
  ...gentle,
  writings: ['escaped', 'raw', 'raw-signed-escaped'],
  statusDelay: 5,
  skipDelivered: 0.3,
  shuffleStatuses: true,
  otherEnvelope: true,
  duplicates: 0.3,
  batchFor: 15,
  shuffleOrder: true,
  contacts: 'reversed',
  strangeFields: true,
  retryAfter: 20,
  windowRefusal: 'later',
}
