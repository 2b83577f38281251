import { now } from '@/lib/clock'
import { accept, askHelp, attachPhoto, decline, initiate, openTasks, report } from '@/lib/complaint/officer-commands'
import { issueToken } from '@/lib/complaint/officer-page'
import { linkMark, type OfficerEffect, type OfficerGiven, type OfficerPress, officerMay, officerStep } from '@/lib/conversation/officer'
import type { Heard, Say } from '@/lib/conversation/types'
import type { Language } from '@/lib/i18n/language'
import { officerWords } from '@/lib/i18n/officer'
import type { Person } from '@/lib/vault/person'
import { seal } from '@/lib/vault/seal'
import { asDrizzle, type Tx } from '@/lib/vault/tx'
import { readSigned, signed } from './payload'
import { quietLater } from './quiet-later'
import { originUrl } from './world'

type Officer = { id: string; language: Language }

/** A press on one of our signed buttons; null for everything else. */
export function pressOf(heard: Heard): OfficerPress | null {
  const read = heard.kind === 'choice' ? readSigned(heard.id) : null
  return read ? { kind: 'officer', ...read } : null
}

/** The designated officer behind a message: of the assignment meant, and only from the officer's own number where a number is given. */
async function officerOf(tx: Tx, person: Person, assignmentId: string | undefined): Promise<Officer | undefined> {
  const phone = person.address.phone ?? null
  const [officer] = assignmentId
    ? await tx<Officer[]>`select o.id, o.language from core.assignment a join core.officer o on o.id = a.officer_id
        where a.id = ${assignmentId} and o.ended_on is null and (${phone}::text is null or o.whatsapp = ${phone})`
    : await tx<Officer[]>`select id, language from core.officer where whatsapp = ${phone} and ended_on is null limit 1`
  return officer
}

/**
 * One turn of a designated officer, whose state lies beside the informer's conversation and never meets it.
 * Null when the sender is not the officer meant: then it is an ordinary message.
 */
export async function officerTurn(tx: Tx, person: Person, mac: Buffer, heard: Heard | OfficerPress): Promise<Say[] | null> {
  const meant = heard.kind === 'officer' ? heard.assignmentId : person.officer.flow?.assignmentId
  const officer = await officerOf(tx, person, meant)
  if (!officer) return null
  const tasks = (await openTasks(asDrizzle(tx), officer.id)).map(({ standing, ...task }) => ({ ...task, may: officerMay(standing) }))
  const given: OfficerGiven = { now: now(), language: officer.language, tasks, signed }
  const { state, effects } = officerStep(person.officer, heard, given)
  person.officer = state
  const says: Say[] = []
  for (const effect of effects) {
    const said = await perform(tx, mac, effect)
    if (said === 'refused') return [{ body: officerWords[officer.language].whatsapp.refused(refOf(effect, given)) }]
    if (said) says.push(said)
  }
  return says
}

const refOf = (effect: OfficerEffect, { tasks }: OfficerGiven) => ('assignmentId' in effect ? (tasks.find((task) => task.assignmentId === effect.assignmentId)?.ref ?? '') : '')

/** Does one thing the officer decided. Returns what is to be said of it, or that the rules refused it. */
async function perform(tx: Tx, mac: Buffer, effect: OfficerEffect): Promise<Say | 'refused' | undefined> {
  if (effect.do === 'say') return effect.say
  if (effect.do === 'wait') return void (await quietLater(tx, 'satark', mac))
  if (effect.do === 'link') return linked(tx, effect)
  if (effect.do === 'photo') return photographed(tx, effect)
  const result = await commanded(tx, effect)
  return result.ok ? undefined : 'refused'
}

type Commanded = Extract<OfficerEffect, { do: 'accept' | 'decline' | 'help' | 'initiate' | 'report' }>

function commanded(tx: Tx, effect: Commanded) {
  const drizzle = asDrizzle(tx)
  switch (effect.do) {
    case 'accept':
      return accept(drizzle, effect.assignmentId, 'whatsapp')
    case 'decline':
      return decline(drizzle, effect.assignmentId, effect.reason, 'whatsapp')
    case 'help':
      return askHelp(drizzle, effect.assignmentId, effect.reason, 'whatsapp')
    case 'initiate':
      return initiate(drizzle, effect.assignmentId, 'whatsapp')
    case 'report':
      return report(drizzle, effect.assignmentId, effect.report, 'whatsapp')
  }
}

async function linked(tx: Tx, { assignmentId, say }: Extract<OfficerEffect, { do: 'link' }>): Promise<Say> {
  const url = originUrl(`/officer/${await issueToken(asDrizzle(tx), assignmentId)}`)
  return { ...say, body: say.body.replace(linkMark, url) }
}

async function photographed(tx: Tx, { assignmentId, kind, caption, ref }: Extract<OfficerEffect, { do: 'photo' }>): Promise<'refused' | undefined> {
  const noted = await attachPhoto(asDrizzle(tx), assignmentId, { kind, ...(caption ? { caption } : {}) })
  if (!noted.ok) return 'refused'
  const { sealed, kid } = seal('vault.media', noted.evidenceId, ref, now())
  await tx`insert into vault.media (evidence_id, sealed, kid) values (${noted.evidenceId}, ${sealed}, ${kid})`
  return undefined
}
