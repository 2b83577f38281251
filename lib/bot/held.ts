import { now } from '@/lib/clock'
import type { Person } from '@/lib/vault/person'
import { People } from '@/lib/vault/person'
import type { Sealed } from '@/lib/vault/seal'
import { type Tx, transaction } from '@/lib/vault/tx'
import { updateTemplate } from '@/lib/whatsapp/template'
import { type Letter, letterOf, post, sealLetter } from './outgoing'

/**
 * The 24-hour window of this person is shut: the letter waits until they write, and one neutral template tells them that something is there.
 * Nobody gets a second template before having answered the first.
 */
export async function hold(id: string, letter: Letter): Promise<void> {
  await transaction(async (tx) => {
    const people = await People.lock(tx, letter.programme, [letter.to])
    const { person } = people.at(letter.to)
    await tx`update vault.outgoing set state = 'queued', not_before = 'infinity', changed_at = now() where id = ${id}`
    if (person.held.length === 0) {
      const template = { name: updateTemplate[letter.programme], language: letter.language, parameters: [], payloads: [] }
      await post(tx, [{ programme: letter.programme, to: letter.to, content: { template }, until: null, language: letter.language }], now())
    }
    if (!person.held.includes(id)) person.held.push(id)
    await Promise.all(people.save(tx))
  })
}

type Row = Sealed & { id: string }

/** The person has written: what waited for that leaves now, to the newest address. */
export async function release(tx: Tx, person: Person): Promise<number> {
  const ids = person.held
  person.held = []
  if (ids.length === 0) return 0
  const rows = await tx<Row[]>`select id, sealed, kid from vault.outgoing where id = any(${ids}::uuid[]) and state = 'queued' for update`
  for (const row of rows) {
    const until = person.lastHeardAt + 24 * 60 * 60 * 1000
    const { sealed, kid } = sealLetter(row.id, { ...letterOf(row.id, row), to: person.address, until }, now())
    await tx`update vault.outgoing set sealed = ${sealed}, kid = ${kid}, not_before = now() + ${ids.indexOf(row.id)} * interval '1 microsecond' where id = ${row.id}`
  }
  return rows.length
}

/** Meta told afterwards that the window was shut: these letters are due again, as shut ones. */
export async function expire(tx: Tx, ids: string[]): Promise<void> {
  const rows = await tx<Row[]>`select id, sealed, kid from vault.outgoing where id = any(${ids}::uuid[]) and state in ('sending', 'sent') for update`
  for (const row of rows) {
    const letter = letterOf(row.id, row)
    if (letter.until === null) continue
    const { sealed, kid } = sealLetter(row.id, { ...letter, until: 0 }, now())
    await tx`update vault.outgoing set sealed = ${sealed}, kid = ${kid}, state = 'queued', not_before = now(), changed_at = now() where id = ${row.id}`
  }
}
