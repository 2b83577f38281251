import { byteas } from '@/db/bytea'
import type { OfficerState } from '@/lib/conversation/officer'
import type { State } from '@/lib/conversation/state'
import type { ProgrammeId } from '@/lib/programme/types'
import type { Address, Moved } from '@/lib/whatsapp/parse'
import { lookupMac, openState, sealState } from './state'
import type { Tx } from './tx'

/** Everything we know of one person, encrypted as a whole. The only place where two complaints of one person meet. */
export type Person = {
  address: Address
  /** Null until the first word. */
  conversation: State | null
  officer: OfficerState
  /** Codes are kept so that the person can ask for them again. Oldest first. */
  complaints: { id: string; code: string }[]
  /** Milliseconds since 1970 of the newest message, by WhatsApp's clock: the 24-hour window opens there. */
  lastHeardAt: number
  /** How many messages came since `from` (ms since 1970), for the budget. */
  pace: { from: number; count: number }
  /** What was filed in the last 24 hours; `event` says what and where, for counting one event once. */
  filed: { at: number; event: string }[]
  /** The one answer to too many messages has been given. */
  warned: boolean
  /** STOP: no message of ours until this person writes again. */
  muted: boolean
  /** Messages that wait for the window to open, as ids of vault.outgoing. */
  held: string[]
}

export const complaintIds = (person: Person): string[] => person.complaints.map(({ id }) => id)

const pepperNumber = 1

const born = (): Person => ({
  address: {},
  conversation: null,
  officer: {},
  complaints: [],
  lastHeardAt: 0,
  pace: { from: 0, count: 0 },
  filed: [],
  warned: false,
  muted: false,
  held: [],
})

/** Two rows that turn out to be one person: both histories, and the conversation of `first` if it has one. */
function merged(first: Person, second: Person): Person {
  const known = new Set(first.complaints.map(({ id }) => id))
  return {
    ...first,
    conversation: first.conversation ?? second.conversation,
    officer: first.officer.flow ? first.officer : second.officer,
    complaints: [...first.complaints, ...second.complaints.filter(({ id }) => !known.has(id))],
    lastHeardAt: Math.max(first.lastHeardAt, second.lastHeardAt),
    filed: [...first.filed, ...second.filed],
    muted: first.muted && second.muted,
    held: [...first.held, ...second.held],
  }
}

const idsOf = ({ userId, phone }: Address) => [userId, phone].filter((id) => id !== undefined)

/** The people of one programme in one transaction, locked. Changes are made in memory and written together by `save`. */
export class People {
  readonly programme: ProgrammeId
  readonly #found = new Map<string, Person>()
  readonly #changed = new Set<string>()
  readonly #gone = new Set<string>()

  private constructor(programme: ProgrammeId) {
    this.programme = programme
  }

  /** Locks the rows of all these addresses, in one order for every transaction. */
  static async lock(tx: Tx, programme: ProgrammeId, addresses: Address[]): Promise<People> {
    return People.lockMacs(
      tx,
      programme,
      addresses.flatMap(idsOf).map((id) => lookupMac(programme, id)),
    )
  }

  static async lockMacs(tx: Tx, programme: ProgrammeId, macs: Buffer[]): Promise<People> {
    const people = new People(programme)
    if (macs.length === 0) return people
    const rows = await tx<{ lookup_mac: Buffer; state: Buffer }[]>`
      select lookup_mac, state from vault.person where lookup_mac = any(${byteas(tx, macs)}::bytea[]) order by lookup_mac for update`
    for (const row of rows) people.#found.set(row.lookup_mac.toString('hex'), openState(row.lookup_mac, row.state) as Person)
    return people
  }

  /** The person with this MAC, if there is one. */
  byMac(mac: Buffer): Person | undefined {
    return this.#found.get(mac.toString('hex'))
  }

  /** The person at this address, new or known; rows of the phone alone are joined to the one of the business-scoped id. */
  at(address: Address): { person: Person; mac: Buffer } {
    const [id, ...others] = idsOf(address)
    if (id === undefined) throw new Error('a person needs an address')
    const mac = lookupMac(this.programme, id)
    const key = mac.toString('hex')
    const rows = [key, ...others.map((other) => lookupMac(this.programme, other).toString('hex'))].flatMap((one) => this.#take(one) ?? [])
    const newest = rows.sort((a, b) => b.lastHeardAt - a.lastHeardAt)
    const person = newest.length > 0 ? newest.reduce(merged) : born()
    person.address = { ...person.address, ...address }
    this.#put(key, person)
    return { person, mac }
  }

  /** The person after a change of number, in whatever order the news and the first message from the new number came; undefined for strangers. */
  move({ before, after }: Moved): Person | undefined {
    const [id] = idsOf(after)
    const old = idsOf(before).flatMap((one) => this.#take(lookupMac(this.programme, one).toString('hex')) ?? [])
    if (id === undefined || old.length === 0) return undefined
    const key = lookupMac(this.programme, id).toString('hex')
    const fresh = idsOf(after).flatMap((one) => this.#take(lookupMac(this.programme, one).toString('hex')) ?? [])
    const person = [...old, ...fresh].reduce(merged)
    const kept = Object.fromEntries(Object.entries(person.address).filter(([, value]) => !idsOf(before).includes(value)))
    person.address = { ...kept, ...after }
    this.#put(key, person)
    return person
  }

  /** Forgets a person: the row is deleted with `save`. */
  forget(mac: Buffer): void {
    this.#take(mac.toString('hex'))
  }

  /** Marks a person as changed after `byMac`. */
  change(mac: Buffer): void {
    this.#changed.add(mac.toString('hex'))
  }

  /** Writes every change; a draft nobody continues is due for shredding a day later, counted from the full hour: to the second it would lead from a person's row to what was filed then. */
  save(tx: Tx): Promise<unknown>[] {
    const gone = [...this.#gone].map((key) => Buffer.from(key, 'hex'))
    const macs = [...this.#changed].map((key) => Buffer.from(key, 'hex'))
    const states = macs.map((mac) => sealState(mac, this.byMac(mac)))
    const writes: Promise<unknown>[] = []
    if (gone.length > 0) writes.push(tx`delete from vault.person where lookup_mac = any(${byteas(tx, gone)}::bytea[])`.execute())
    if (macs.length > 0) {
      writes.push(
        tx`insert into vault.person (lookup_mac, pep, state, expires_at)
          select mac, ${pepperNumber}::smallint, state, date_trunc('hour', now(), 'Asia/Kolkata') + interval '25 hours' from unnest(${byteas(tx, macs)}::bytea[], ${byteas(tx, states)}::bytea[]) as changed (mac, state)
          on conflict (lookup_mac) do update set pep = excluded.pep, state = excluded.state, expires_at = excluded.expires_at`.execute(),
      )
    }
    return writes
  }

  #take(key: string): Person | undefined {
    const person = this.#found.get(key)
    if (!person) return undefined
    this.#found.delete(key)
    this.#changed.delete(key)
    this.#gone.add(key)
    return person
  }

  #put(key: string, person: Person): void {
    this.#found.set(key, person)
    this.#changed.add(key)
    this.#gone.delete(key)
  }
}
