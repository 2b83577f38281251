import { z } from 'zod'
import { kinds } from './kind'

/** Why there is no copy; empty when there is one. `plainReason` puts it into one of five that people are told. */
const reasons = [
  '',
  'unknown_kind',
  'track_not_carried',
  'voice_not_decoded',
  'unreadable',
  'locked',
  'too_large',
  'traces_left',
  'too_slow',
  'too_much_memory',
  'crashed',
  'not_isolated',
] as const
export type Reason = (typeof reasons)[number]

/** What the file itself is to blame for; all else says only that this machine makes no copy of it. */
const refusals: readonly Reason[] = ['unreadable', 'locked', 'too_large', 'traces_left']

const outcomeOf = (reason: Reason): Copied['outcome'] => (reason === '' ? 'cleaned' : refusals.includes(reason) ? 'refused' : 'sealed-only')

const size = z.number().int().positive().nullable()

/** What became of one file. `type` is the media type of the copy; sizes are those of the copy, `pages` of a document, `durationMs` of a recording, `sound`: something is heard on it. */
export const copied = z.strictObject({
  outcome: z.enum(['cleaned', 'sealed-only', 'refused']),
  kind: z.enum(kinds).nullable(),
  type: z
    .enum(['image/jpeg', 'video/mp4', 'video/webm', 'video/x-matroska', 'audio/mp4', 'audio/webm', 'audio/x-matroska', 'audio/ogg', 'audio/mpeg', 'application/pdf'])
    .nullable(),
  reason: z.enum(reasons),
  width: size,
  height: size,
  pages: size,
  durationMs: size,
  sound: z.boolean(),
})
export type Copied = z.infer<typeof copied>
export type Type = NonNullable<Copied['type']>

/** How much there is to do, told as soon as it is known: it stretches the time limit. */
export const ahead = z.strictObject({ ahead: z.strictObject({ durationMs: size, pages: size }) })
export type Ahead = z.infer<typeof ahead>['ahead']

/** No copy, for the reason given. */
export const without = (reason: Reason, kind: Copied['kind'] = null): Copied => ({
  outcome: outcomeOf(reason),
  kind,
  type: null,
  reason,
  width: null,
  height: null,
  pages: null,
  durationMs: null,
  sound: false,
})

const plain = {
  unknown_kind: 'unknown_kind',
  track_not_carried: 'unknown_kind',
  voice_not_decoded: 'unknown_kind',
  unreadable: 'unreadable',
  locked: 'unreadable',
  crashed: 'unreadable',
  not_isolated: 'unreadable',
  traces_left: 'traces_left',
  too_slow: 'too_slow',
  too_large: 'too_much_memory',
  too_much_memory: 'too_much_memory',
} as const satisfies Record<Exclude<Reason, ''>, string>

/** The reason as it is kept and worded. */
export const plainReason = (reason: Exclude<Reason, ''>) => plain[reason]
