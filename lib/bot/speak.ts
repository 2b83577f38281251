import { byteas } from '@/db/bytea'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { Misconfigured } from '@/lib/errors'
import { codeOf, log } from '@/lib/log'
import { Tampered } from '@/lib/vault/box'
import type { Sealed } from '@/lib/vault/seal'
import { botSql, transaction } from '@/lib/vault/tx'
import { type SendOutcome, send } from '@/lib/whatsapp/graph'
import { pictureId } from '@/lib/whatsapp/picture'
import { render } from '@/lib/whatsapp/render'
import { pause } from '@/lib/whatsapp/verdict'
import { hold } from './held'
import { type Letter, letterOf } from './outgoing'
import { waits } from './pace'
import { mark, sentMacOf } from './receipt'

type Claimed = Sealed & { id: string; attempts: number; place: number; urgent: boolean; paced: boolean }

/** Requests open at once; about what one number may send in a second. */
const most = 64
/** Beyond them, for the answers to words of danger, which wait for no slow request. */
const mostUrgent = 16
const mostAttempts = 60
const mostUnknown = 3
/** Tries a second apart, whatever the refusal, before an urgent answer waits as others do. */
const hurriedTries = 15
/** Marks are gathered this long, in milliseconds, so that one commit serves many sends. */
const gather = 4

/** Ids whose send has begun here and is not written down yet. */
const inFlight = new Set<string>()
/** Messages to one person leave one after the other: WhatsApp promises no order for two at once. */
const queues = new Map<string, Promise<void>>()

/**
 * Takes messages that are due. They are marked `sending` before they leave; one that was left so by a crash is taken again after two
 * minutes, unless its receipt has decided meanwhile.
 */
async function claim(room: number): Promise<Claimed[]> {
  const claimed = await botSql()<Claimed[]>`with
      hurry as (
        select id from vault.outgoing
         where urgent and state in ('queued', 'sending') and not_before <= now() and (state = 'queued' or changed_at < now() - interval '2 minutes')
           and id <> all(${[...inFlight]}::uuid[])
         order by not_before limit ${room + mostUrgent} for update skip locked),
      rest as (
        select id from vault.outgoing
         where not urgent and state in ('queued', 'sending') and not_before <= now() and (state = 'queued' or changed_at < now() - interval '2 minutes')
           and id <> all(${[...inFlight]}::uuid[])
         order by not_before limit ${Math.max(0, room)} for update skip locked)
    update vault.outgoing set state = 'sending', attempts = attempts + 1, changed_at = now()
     where id in (select id from hurry union all select id from rest)
    returning id, sealed, kid, attempts, urgent, paced, extract(epoch from not_before)::float8 as place`
  return claimed.sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.place - b.place)
}

/** Begins to send what is due. @returns true when more may be due at once */
export async function speakDue(): Promise<boolean> {
  const room = most - inFlight.size
  if (room + mostUrgent <= 0) return false
  const claimed = await claim(room)
  for (const { id } of claimed) inFlight.add(id)
  await begin(claimed)
  return room > 0 && claimed.filter(({ urgent }) => !urgent).length === room
}

/** Resolves when nothing that was begun is unfinished. */
export async function spoken(): Promise<void> {
  while (queues.size > 0 || inFlight.size > 0) await Promise.all([...queues.values(), flushed()])
}

/** Opens what was taken and lets each leave in its turn, or wait for the pair limit. */
async function begin(claimed: Claimed[]): Promise<void> {
  const opened = claimed.flatMap((row) => {
    try {
      return [{ row, letter: letterOf(row.id, row) }]
    } catch (error) {
      void failed(row, error)
      return []
    }
  })
  const seconds = await waits(opened.map(({ row: { urgent, paced }, letter }) => ({ letter, urgent, paced }))).catch((error: unknown) => {
    // Meta counts for itself; a letter that is too early comes back.
    log('error', 'not paced', { task: 'speak', code: codeOf(error), count: opened.length })
    return []
  })
  for (const [at, { row, letter }] of opened.entries()) void inTurn(row, letter, seconds[at] ?? 0)
}

async function inTurn(row: Claimed, letter: Letter, wait: number): Promise<void> {
  try {
    if (wait > 0) return await paced(row, wait)
    if (row.urgent) return await speak(row, letter)
    const key = `${letter.programme} ${letter.to.userId ?? letter.to.phone ?? row.id}`
    const before = queues.get(key) ?? Promise.resolve()
    const mine = before.then(() => speak(row, letter)).catch((error: unknown) => failed(row, error))
    queues.set(key, mine)
    await mine
    if (queues.get(key) === mine) queues.delete(key)
  } catch (error) {
    await failed(row, error)
  }
}

/** Back into the queue, to be taken in so many seconds; this was no try, and then it has its turn. */
async function paced({ id }: Claimed, seconds: number): Promise<void> {
  await botSql()`update vault.outgoing set state = 'queued', not_before = now() + ${seconds} * interval '1 second', changed_at = now(), attempts = attempts - 1, paced = true
    where id = ${id} and state = 'sending'`
  inFlight.delete(id)
}

/** Back into the queue, to be taken in so many seconds. */
async function later({ id }: Claimed, seconds: number): Promise<void> {
  await botSql()`update vault.outgoing set state = 'queued', not_before = now() + ${seconds} * interval '1 second', changed_at = now()
    where id = ${id} and state = 'sending'`
  inFlight.delete(id)
}

/** What could not even be tried: a row that was tampered with is given up, everything else is looked at again after the two minutes. */
async function failed(row: Claimed, error: unknown): Promise<void> {
  log('error', 'not sent', { task: 'speak', code: codeOf(error), id: row.id })
  try {
    if (error instanceof Tampered) await transaction((tx) => mark(tx, [row.id], 'failed'))
  } catch (second) {
    log('error', 'not marked', { task: 'speak', code: codeOf(second), id: row.id })
  }
  inFlight.delete(row.id)
}

async function speak(row: Claimed, letter: Letter): Promise<void> {
  const { numbers, WHATSAPP_SEND_BY } = env()
  const from = numbers.find(({ programme }) => programme === letter.programme)
  if (!from) throw new Misconfigured(`WHATSAPP_NUMBERS: no number for ${letter.programme}`)
  if (letter.until !== null && now().getTime() >= letter.until) {
    await hold(row.id, letter)
    inFlight.delete(row.id)
    return
  }
  const image = 'say' in letter.content ? letter.content.say.image : undefined
  const picture = image ? await pictureId(from.phoneNumberId, image) : null
  const pictures = image && picture ? { [image]: picture } : {}
  const outcome = await send(from.phoneNumberId, render(letter.content, letter.to, WHATSAPP_SEND_BY, row.id, pictures))
  if (outcome.ok) return sent(row.id, outcome.wamid)
  await unsent(row, letter, outcome)
  inFlight.delete(row.id)
}

async function unsent(row: Claimed, letter: Letter, { verdict, code }: Extract<SendOutcome, { ok: false }>): Promise<void> {
  const { id, attempts, urgent } = row
  log(verdict === 'alarm' || verdict === 'bug' ? 'error' : 'warn', 'send refused', { task: 'speak', code: code ?? verdict, id })
  if (verdict === 'window') return hold(id, letter)
  if (verdict === 'unknown' && attempts < mostUnknown) return
  if ((verdict === 'retry' || verdict === 'alarm') && attempts < mostAttempts) {
    return later(row, urgent && verdict === 'retry' && attempts <= hurriedTries ? 1 : pause(verdict, code, attempts) / 1000)
  }
  await transaction((tx) => mark(tx, [id], 'failed'))
}

let gathered: { id: string; mac: Buffer }[] = []
let flushing: Promise<void> | undefined

function sent(id: string, wamid: string): Promise<void> {
  gathered.push({ id, mac: sentMacOf(wamid) })
  return flushed()
}

/** Resolves when everything sent so far is written down. */
function flushed(): Promise<void> {
  flushing ??= new Promise((resolve) => {
    setTimeout(() => {
      flushing = undefined
      void writeSent().finally(resolve)
    }, gather)
  })
  return flushing
}

async function writeSent(): Promise<void> {
  const written = gathered
  gathered = []
  if (written.length === 0) return
  const ids = written.map(({ id }) => id)
  try {
    await botSql()`with moved as (
        update vault.outgoing set state = 'sent', changed_at = now() where id = any(${ids}::uuid[]) and state = 'sending' returning outbox_id),
      known as (
        insert into vault.sent (msg_mac, outgoing_id) select * from unnest(${byteas(
          botSql(),
          written.map(({ mac }) => mac),
        )}::bytea[], ${ids}::uuid[]) on conflict do nothing)
      update core.outbox set state = 'sent', state_day = date_trunc('day', now())
       where id in (select outbox_id from moved where outbox_id is not null) and state in ('queued', 'relayed')`
  } catch (error) {
    // The rows stay `sending`: their receipts, or two minutes, decide.
    log('error', 'not marked as sent', { task: 'speak', code: codeOf(error), count: ids.length })
  } finally {
    for (const id of ids) inFlight.delete(id)
  }
}
