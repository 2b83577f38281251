import { duesOf } from '@/lib/complaint/clocks'
import type { Priority } from '@/lib/complaint/types'
import type { Effect, Given, Say } from '@/lib/conversation/types'
import { keepLink } from '@/lib/upload/issue'
import { setNotify, shredContacts } from '@/lib/vault/contact'
import { complaintIds, type Person } from '@/lib/vault/person'
import type { Tx } from '@/lib/vault/tx'
import type { Batch } from './batch'
import { file } from './file'
import { nameAccused } from './named'
import { quietLater } from './quiet-later'
import { addFile, addStatement, type Open, openFor } from './statement'

/** Everything one turn of one person works on. */
export type Setting = Batch & { person: Person; mac: Buffer; given: Given }

async function add(setting: Setting, { complaintId, said, asked = 'more', urgent = false, file: sent }: Extract<Effect, { do: 'add' }>): Promise<void> {
  const { tx, given, entries } = setting
  const complaint = await openFor(tx, complaintId)
  if (!complaint) return
  await nameAccused(setting, complaintId, said, sent?.caption)
  if (said) await say(tx, complaint, asked, said, given.now)
  if (urgent) await tx`update core.complaint set priority = 'critical' where id = ${complaintId}`
  if (sent) await addFile(tx, complaint, sent, given.now)
  entries.push({ action: 'added', complaintId, detail: { files: sent ? 1 : 0 } })
}

/** A statement that the office's search must find as well. */
async function say(tx: Tx, complaint: Open, question: string, said: string, at: Date): Promise<void> {
  await addStatement(tx, complaint, question, said, at)
  if (!complaint.sealed) await tx`update core.complaint set words = concat_ws(E'\n', words, ${said}::text) where id = ${complaint.id}`
}

/** The link is written down with the words that give it out; of the complaint's unused links only the newest three stay good. */
async function upload({ tx, given, person }: Setting, { id, complaintId }: Extract<Effect, { do: 'upload' }>): Promise<void> {
  await keepLink(tx, { id, token: given.upload.token, complaintId: complaintId ?? null, language: person.conversation?.language ?? 'hi', at: given.now })
}

async function answer(setting: Setting, { complaintId, outboxId, said }: Extract<Effect, { do: 'answer' }>): Promise<void> {
  const { tx, given, entries } = setting
  const complaint = await openFor(tx, complaintId)
  if (!complaint) return
  await nameAccused(setting, complaintId, said)
  await say(tx, complaint, `answer:${outboxId}`, said, given.now)
  entries.push({ action: 'answered', complaintId })
}

async function judge({ tx, entries }: Setting, { complaintId, verdict }: Extract<Effect, { do: 'judge' }>): Promise<void> {
  const changed =
    await tx`update core.complaint set verdict = ${verdict}, verdict_at = date_trunc('hour', now(), 'Asia/Kolkata') where id = ${complaintId} and status = 'closed' and verdict is null returning id`
  if (changed.length > 0) entries.push({ action: 'judged', complaintId, detail: { verdict } })
}

/** The informer may take a closed complaint up again once; its clocks start anew. */
async function reopen(setting: Setting, { complaintId, said }: Extract<Effect, { do: 'reopen' }>): Promise<void> {
  const { tx, given, entries } = setting
  const complaint = await openFor(tx, complaintId)
  const [held] = await tx<{ priority: Priority }[]>`select priority from core.complaint where id = ${complaintId} and status = 'closed' and reopened_count = 0`
  if (!complaint || !held) return
  const dues = duesOf(held.priority, given.now, given.programme.clocks)
  await tx`update core.complaint set ${tx({
    outcome: null,
    closed_at: null,
    acted_at: null,
    action_initiated_at: null,
    accepted_at: null,
    assigned_at: null,
    assignment_id: null,
    escalation: 0,
    assign_due: dues.assignDue.toISOString(),
    action_due: dues.actionDue.toISOString(),
    outcome_due: dues.outcomeDue.toISOString(),
  })}, status = 'reopened', version = version + 1, reopened_count = 1 where id = ${complaintId}`
  if (said) await say(tx, complaint, 'more', said, given.now)
  await nameAccused(setting, complaintId, said)
  entries.push({ action: 'reopen', complaintId, detail: { from: 'closed', to: 'reopened' } })
}

/** Every way back to this person ends; what was told to the office stays there. */
async function shred({ tx, people, person, mac }: Setting): Promise<void> {
  await shredContacts(tx, complaintIds(person))
  if (person.held.length > 0) await tx`delete from vault.outgoing where id = any(${person.held}::uuid[])`
  people.forget(mac)
}

/** True when an effect names a complaint that is not this person's: the machine never makes one, and none is ever performed. */
const foreign = (effect: Effect, person: Person) => 'complaintId' in effect && !person.complaints.some(({ id }) => id === effect.complaintId)

/** Performs effects in their order, in the turn's transaction. Returns what is to be said. */
export async function perform(setting: Setting, effects: Effect[]): Promise<Say[]> {
  const says: Say[] = []
  for (const effect of effects) {
    if (foreign(effect, setting.person)) continue
    if (effect.do === 'say') says.push(effect.say)
    else if (effect.do === 'file') await file(setting, effect.report, effect.code)
    else if (effect.do === 'add') await add(setting, effect)
    else if (effect.do === 'upload') await upload(setting, effect)
    else if (effect.do === 'answer') await answer(setting, effect)
    else if (effect.do === 'judge') await judge(setting, effect)
    else if (effect.do === 'reopen') await reopen(setting, effect)
    else if (effect.do === 'useful') await setting.tx`select core.answer_useful(${effect.answerId}, ${setting.person.conversation?.language ?? 'hi'}, ${effect.useful})`
    else if (effect.do === 'wait') await quietLater(setting.tx, setting.known.programme.id, setting.mac)
    else if (effect.do === 'shred') await shred(setting)
    else {
      setting.person.muted = true
      await setNotify(setting.tx, complaintIds(setting.person), false)
    }
  }
  return says
}
