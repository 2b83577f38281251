import { randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import { freshCode } from '@/lib/complaint/reference'
import { commandOf, isChatter, isGreeting, plain, substantial } from '@/lib/conversation/input'
import { step } from '@/lib/conversation/machine'
import { officerHears } from '@/lib/conversation/officer'
import { freshState } from '@/lib/conversation/state'
import type { Given, Heard, Say } from '@/lib/conversation/types'
import { urgent } from '@/lib/conversation/urgent'
import { replyWords } from '@/lib/i18n/reply'
import { freshToken } from '@/lib/upload/link'
import { readdress, setNotify } from '@/lib/vault/contact'
import { complaintIds, type Person } from '@/lib/vault/person'
import type { Incoming } from '@/lib/whatsapp/parse'
import type { Batch } from './batch'
import { mayFile, spend } from './budget'
import { perform } from './effect'
import { release } from './held'
import { officerTurn, pressOf } from './officer'
import { type Posted, reply } from './outgoing'
import { ownComplaints } from './own'
import { redactedHeard } from './redact'
import { originUrl } from './world'

const languageOf = (person: Person) => person.conversation?.language ?? 'hi'

/** Number changes first: contacts of earlier complaints follow the person. */
async function follow({ tx, people }: Batch, message: Incoming): Promise<void> {
  if (!message.moved) return
  const person = people.move(message.moved)
  if (person) await readdress(tx, complaintIds(person), person.address, now())
}

/** One message of one person: everything it changes is written or left in the batch. Returns what is to be sent. */
export async function turn(batch: Batch, message: Incoming): Promise<Posted[]> {
  await follow(batch, message)
  if (!message.heard) return []
  const { person, mac } = batch.people.at(message.from)
  person.lastHeardAt = Math.max(person.lastHeardAt, message.at.getTime())
  if (person.muted) await setNotify(batch.tx, complaintIds(person), true)
  person.muted = false
  // A name that was asked for is kept; everywhere else the sender's own is taken out.
  const names = person.conversation?.at === 'name' ? [] : message.names
  const heard = redactedHeard(message.heard, { ...person.address, names })
  const hurry = urgent(heard, batch.known.programme.id)
  const says = await answered(batch, person, mac, heard, hurry)
  return says.map((say) => ({ ...reply(batch.known.programme.id, person.address, say, person.lastHeardAt, languageOf(person)), ...(hurry ? { urgent: true } : {}) }))
}

async function answered(batch: Batch, person: Person, mac: Buffer, heard: Heard, hurry: boolean): Promise<Say[]> {
  const at = now()
  const { programme } = batch.known
  const words = replyWords[languageOf(person)]
  const left = spend(person, at.getTime())
  // Whoever is in danger is answered whatever was sent before.
  if (left !== 'full' && !hurry) return left === 'warn' ? [{ body: words.tooFast }] : []
  const released = await release(batch.tx, person)
  if (released > 0 && onlyOpens(heard, person)) return []
  const press = programme.officers ? pressOf(heard) : null
  if (press ?? (programme.officers && officerHears(person.officer, heard, at))) {
    const says = await officerTurn(batch.tx, person, mac, press ?? heard)
    if (says) return says
  }
  return converse(batch, person, mac, heard)
}

/** "Any word" with which the neutral template is answered: what waited is the reply. A command, an answer or a report is heard as ever. */
function onlyOpens(heard: Heard, person: Person): boolean {
  if (heard.kind !== 'text' || person.conversation?.draft) return false
  if (person.conversation?.reach?.word !== undefined && plain(heard.text) === plain(person.conversation.reach.word)) return false
  return isGreeting(heard.text) || isChatter(heard.text) || !(commandOf(heard.text) ?? substantial(heard.text))
}

/** An upload link that becomes good only when this turn gives it out. */
function freshUpload(): Given['upload'] {
  const token = freshToken()
  return { id: randomUUID(), token, url: originUrl(`/send/${token}`) }
}

async function converse(batch: Batch, person: Person, mac: Buffer, heard: Heard): Promise<Say[]> {
  const given: Given = { ...batch.known, now: now(), code: freshCode(), upload: freshUpload(), own: await ownComplaints(batch.tx, person) }
  const { state, effects } = step(person.conversation ?? freshState(batch.known.programme.id), heard, given)
  if (effects.some((effect) => effect.do === 'file') && !mayFile(person, given.now.getTime())) return [{ body: replyWords[languageOf(person)].tooMany }]
  person.conversation = state
  return perform({ ...batch, person, mac, given }, effects)
}

/** Four quiet seconds after files: the person's one acknowledgement, if nothing else has happened meanwhile. */
export async function quiet(batch: Batch, mac: Buffer): Promise<Posted[]> {
  const person = batch.people.byMac(mac)
  if (!person) return []
  batch.people.change(mac)
  const heard: Heard = { kind: 'quiet' }
  const forOfficer = batch.known.programme.officers && officerHears(person.officer, heard, now())
  const says = forOfficer ? await officerTurn(batch.tx, person, mac, heard) : await converse(batch, person, mac, heard)
  return (says ?? []).map((say) => reply(batch.known.programme.id, person.address, say, person.lastHeardAt, languageOf(person)))
}
