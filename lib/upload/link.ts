import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { withinLimit } from '@/lib/access/limiter'
import { counterKey } from '@/lib/access/lockout'
import { derivedKey } from '@/lib/access/secret'
import { now } from '@/lib/clock'
import type { EvidenceKind } from '@/lib/conversation/types'
import type { Language } from '@/lib/i18n/language'
import { plainKey } from '@/lib/vault/keys'

export const tokenMac = (token: string) => createHmac('sha256', plainKey('office.key')).update(`upload:${token}`).digest()

/** A token of 144 random bits. Nothing can be read from it. */
export const freshToken = () => randomBytes(18).toString('base64url')

/** Where an upload stands. Nothing of the complaint, nor that there is one. */
export type Standing = { id: string; language: Language; expiresAt: Date; size: number | null; received: number; pieces: number; finished: boolean }

type Row = { id: string; language: Language; expires_at: string; size: string | null; received: string; pieces: number; finished: boolean }

const asSender = <T>(work: (tx: Tx) => Promise<T>) => withScope({ office: 'mitra_status' }, work)

/** The upload behind a link, or null when the link is unknown or over. */
export function standingOf(token: string): Promise<Standing | null> {
  return asSender(async (tx) => {
    const [row] = await tx.execute<Row>(sql`select * from core.upload_standing(${tokenMac(token)})`)
    if (!row) return null
    const { expires_at, size, received, ...rest } = row
    return { ...rest, expiresAt: new Date(expires_at), size: size === null ? null : Number(size), received: Number(received) }
  })
}

/** One call of a function that asks by itself whether the link is good; false when it is not. */
async function called(call: ReturnType<typeof sql>): Promise<boolean> {
  const [row] = await asSender((tx) => tx.execute<{ done: boolean }>(call))
  return row?.done ?? false
}

/**
 * Begins a file of `size` bytes, or goes on with it: the same size and `stamp` (when the phone says it was last changed) mean the same file.
 * Another file starts anew.
 */
export function begin(token: string, size: number, kind: EvidenceKind, stamp: string): Promise<boolean> {
  const mark = createHmac('sha256', plainKey('office.key')).update(`upload-mark:${token}:${size}:${stamp}`).digest()
  return called(sql`select core.upload_begin(${tokenMac(token)}, ${size}, ${kind}, ${mark}) as done`)
}

/** Notes a piece that lies in the store: number `index`, from byte `from` on. False when it is not the next one. */
export const noted = (token: string, index: number, from: number, bytes: number): Promise<boolean> =>
  called(sql`select core.upload_piece(${tokenMac(token)}, ${index}, ${from}, ${bytes}) as done`)

/** The whole file of `size` bytes is here: the link is used up and the worker takes over. */
export const finish = (token: string, size: number): Promise<boolean> => called(sql`select core.upload_finish(${tokenMac(token)}, ${size}) as done`)

/** Requests of one network and of one link: enough for a large file on a bad line, too few to keep the machine busy. */
const perNetwork = { points: 120, seconds: 600 }
const perLink = { points: 6000, seconds: 3600 }

/** Whether this network may look at links, or send to this one, still more. A link that nobody was given counts for the network: made-up ones leave no counters behind. */
export async function mayGoOn(network: string, token?: string): Promise<boolean> {
  const secret = derivedKey('limiter')
  const known = token && (await standingOf(token)) ? token : undefined
  const key = known ? counterKey(secret, 'upload', known, now()) : counterKey(secret, 'upload-network', network, now())
  return asSender((tx) => withinLimit(tx, key, known ? perLink : perNetwork))
}
