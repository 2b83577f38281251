import { sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { forgive, withinLimit } from '@/lib/access/limiter'
import { counterKey } from '@/lib/access/lockout'
import { derivedKey } from '@/lib/access/secret'
import { now } from '@/lib/clock'
import { readCode } from '@/lib/complaint/reference'
import type { Outcome, Status } from '@/lib/complaint/types'
import { type PublicWord, publicWord, publicWords } from '@/lib/complaint/workflow'
import { placeSearch } from '@/lib/place'
import { loadUnits } from '@/lib/place/queries'
import { accusedAdded, type Filed } from '@/lib/roster/accused-later'
import type { Posted } from '@/lib/roster/types'
import { codeMac } from '@/lib/vault/code'
import { sealStatement } from '@/lib/vault/lane'
import { longestAnswer } from './limits'

/** What the holder of a code is told: public words, days, and how many officials have looked. */
export type Standing = {
  word: PublicWord
  days: Partial<Record<PublicWord, Date>>
  ending: Outcome | 'rejected' | 'referred' | null
  openedBy: number
  question: { id: string; text: string } | null
}

export type Looked = { found: 'yes'; standing: Standing; code: string } | { found: 'no' } | { found: 'limited' }
export type Answered = 'passed_on' | 'lost' | 'empty'

const office = { office: 'mitra_status' } as const
/** Five wrong codes from one network, and ten thousand from everywhere: then nobody's code is looked at for a while. */
const perNetwork = { points: 5, seconds: 600 }
const everywhere = { points: 10_000, seconds: 3600 }
/** Control and format characters, without the line break and the two joiners that Hindi is written with. */
const invisible = /[^\P{C}\n\u200c\u200d]/gu

const keysOf = (network: string) => {
  const secret = derivedKey('limiter')
  return { own: counterKey(secret, 'status', network, now()), all: counterKey(secret, 'status-all', '', now()) }
}

/** Counted before the code is looked at, in a transaction of its own, so that many at once are counted as many. */
async function within(keys: ReturnType<typeof keysOf>): Promise<boolean> {
  return withScope(office, async (tx) => (await withinLimit(tx, keys.own, perNetwork)) && (await withinLimit(tx, keys.all, everywhere)))
}

/**
 * What stands under a code as typed. A malformed code does the same work as an unknown one.
 * @throws when the database is away: the limit cannot be kept then, so nothing is answered
 */
export async function lookUp(typed: string, network: string): Promise<Looked> {
  const keys = keysOf(network)
  if (!(await within(keys))) return { found: 'limited' }
  const code = readCode(typed)
  return withScope(office, async (tx) => {
    const standing = await standingOf(tx, codeMac(code ?? ''))
    if (!code || !standing) return { found: 'no' }
    await forgive(tx, keys.own)
    await forgive(tx, keys.all)
    return { found: 'yes', standing, code }
  })
}

type StatusRow = {
  status: Status
  arrived_hour: string
  accepted_at: string | null
  action_initiated_at: string | null
  acted_at: string | null
  closed_at: string | null
  outcome: Outcome | null
  opened_by: number
  question_id: string | null
  question: string | null
}

async function standingOf(tx: Tx, mac: Buffer): Promise<Standing | null> {
  const [row] = await tx.execute<StatusRow>(sql`select * from core.status_by_code(${mac})`)
  if (!row) return null
  const word = publicWord(row.status)
  const reached = publicWords.slice(0, publicWords.indexOf(word) + 1)
  const known = { received: row.arrived_hour, with_officer: row.accepted_at, action_started: row.action_initiated_at, action_taken: row.acted_at, closed: row.closed_at }
  const days = Object.entries(known).flatMap(([at, day]) => (day && reached.some((one) => one === at) ? [[at, new Date(day)]] : []))
  return {
    word,
    days: Object.fromEntries(days),
    ending: word !== 'closed' ? null : row.status === 'rejected' || row.status === 'referred' ? row.status : row.outcome,
    openedBy: row.opened_by,
    question: row.question_id && row.question ? { id: row.question_id, text: row.question } : null,
  }
}

type ReadAgainst = Filed & { roster: Posted[] }

/**
 * Reads an answer for people of the police, as `nameAccused` does with what is said in the chat: whoever it names loses sight of the report
 * with this transaction. The page says nothing of it.
 */
async function nameAccused(tx: Tx, mac: Buffer, question: string, said: string): Promise<void> {
  const [filed] = await tx.execute<ReadAgainst>(sql`select * from core.answer_read_against(${mac}, ${question}::uuid)`)
  if (!filed || filed.roster.length === 0) return
  const accused = accusedAdded(said, filed, { roster: filed.roster, places: placeSearch(await loadUnits(tx), 'satark') })
  if (!accused) return
  const { level, unitIds, officerIds = [], officialIds = [] } = accused
  await tx.execute(sql`select core.accuse_by_code(${mac}, ${question}::uuid, ${level}, ${`{${unitIds.join(',')}}`}::int[],
    ${`{${officerIds.join(',')}}`}::uuid[], ${`{${officialIds.join(',')}}`}::uuid[])`)
}

/**
 * Passes an answer on to the office that asked. `code` as `lookUp` returned it.
 * In a sealed lane only the sealed text reaches the database; an answer that names somebody of the police seals the lane first.
 */
export async function answerQuestion(code: string, question: string, typed: string): Promise<Answered> {
  const said = typed.replace(invisible, ' ').trim()
  if (said === '' || said.length > longestAnswer) return 'empty'
  if (!/^[0-9a-f-]{36}$/.test(question)) return 'lost'
  const mac = codeMac(code)
  return withScope(office, async (tx) => {
    await nameAccused(tx, mac, question, said)
    const [slot] = await tx.execute<{ complaint_id: string; seq: number; sealed: boolean }>(sql`select * from core.answer_slot(${mac}, ${question}::uuid)`)
    if (!slot) return 'lost'
    const { complaint_id: id, seq } = slot
    const open = slot.sealed ? null : said
    const sealed = slot.sealed ? sealStatement(id, seq, said) : null
    const [row] = await tx.execute<{ kept: boolean }>(sql`select core.answer_by_code(${mac}, ${question}::uuid, ${seq}, ${open}, ${sealed}) as kept`)
    return row?.kept ? 'passed_on' : 'lost'
  })
}
