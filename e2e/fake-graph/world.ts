import { randomBytes, randomUUID } from 'node:crypto'
import type { Identity } from '../payloads/shape'
import { bsuidOf, coreOf, wamid } from '../payloads/wamid'
import { gentle, type Nastiness } from './nastiness'
import { type Random, randomFrom } from './random'
import type { TemplateText } from './template'
import { Troubles } from './trouble'
import type { Bubble, LineView, PersonView } from './wire'

export const hour = 3_600_000
export const window = 24 * hour

/** A bubble and what the phone's screen does not show. */
export type Kept = Bubble & { wamid: string; payloads?: string[] }

type Chat = {
  bubbles: Kept[]
  /** Last message of the person to this number; null when there was none. */
  heardAt: number | null
  /** Theoretical arrival time of the pair limit. */
  paidUntil: number
  typingUntil: number
}

export type Person = {
  id: string
  name: string
  phone?: string
  bsuid?: string
  username?: string
  /** Phone left out of every webhook, as after a username was adopted. */
  hidesPhone: boolean
  readReceipts: boolean
  /** Nobody made this person; somebody sent to the number. */
  stranger: boolean
  chats: Map<string, Chat>
}

export type NewPerson = { id?: string; name?: string; phone?: string; bsuid?: string | null; username?: string; hidesPhone?: boolean; readReceipts?: boolean }

/** The state of this Graph API: numbers, people, their chats, the clock, bad luck. */
export class World {
  readonly people = new Map<string, Person>()
  readonly troubles = new Troubles()
  readonly random: Random
  readonly startedAt = Date.now()
  nasty: Nastiness
  /** Where this API answers. */
  url = ''
  /** Milliseconds this API's clock runs ahead. */
  offset = 0
  private readonly run = randomBytes(8).toString('hex')
  private ids = 0

  constructor(
    readonly lines: LineView[],
    readonly templates: TemplateText[],
    nasty: Partial<Nastiness>,
    seed: number,
  ) {
    this.nasty = { ...gentle, ...nasty }
    this.random = randomFrom(seed)
  }

  now = () => Date.now() + this.offset

  /** A message id of the person, never the same twice, also across restarts. */
  newWamid(person: Identity, direction: 'in' | 'out'): string {
    this.ids += 1
    return wamid(person.phone ?? person.bsuid ?? '', coreOf(this.run, this.ids), direction)
  }

  newTrace(): string {
    return randomBytes(8).toString('base64url')
  }

  /** Makes a person, or returns the one with that id, phone or BSUID with the given changes. A BSUID comes with every phone unless it is null. */
  person(wish: NewPerson): Person {
    const bsuid = wish.bsuid === null ? undefined : (wish.bsuid ?? (wish.phone ? bsuidOf(wish.phone) : undefined))
    const found = (wish.id ? this.people.get(wish.id) : undefined) ?? this.found({ phone: wish.phone, bsuid })
    const made: Person = found ?? { id: wish.id ?? randomUUID(), name: '', hidesPhone: false, readReceipts: true, stranger: false, chats: new Map() }
    if (found && wish.id && found.id !== wish.id) this.people.delete(found.id)
    Object.assign(made, {
      id: wish.id ?? made.id,
      name: wish.name ?? made.name,
      phone: wish.phone ?? made.phone,
      bsuid: bsuid ?? made.bsuid,
      username: wish.username ?? made.username,
      hidesPhone: wish.hidesPhone ?? made.hidesPhone,
      readReceipts: wish.readReceipts ?? made.readReceipts,
      stranger: false,
    })
    this.people.set(made.id, made)
    return made
  }

  /** Whoever has this phone or BSUID. */
  found({ phone, bsuid }: { phone?: string; bsuid?: string }): Person | undefined {
    return [...this.people.values()].find((person) => (phone !== undefined && person.phone === phone) || (bsuid !== undefined && person.bsuid === bsuid))
  }

  /** The owner of an address nobody registered here: after a restart people are known to the product, not to this API. */
  stranger(address: { phone?: string; bsuid?: string }): Person {
    const made = this.person({ ...address, bsuid: address.bsuid ?? (address.phone ? undefined : null) })
    made.stranger = true
    return made
  }

  chat(person: Person, line: string): Chat {
    // A BSUID is learned only from a message of its owner, so a stranger by BSUID has written before this run.
    const heardAt = person.stranger && !person.phone ? this.startedAt : null
    const chat = person.chats.get(line) ?? { bubbles: [], heardAt, paidUntil: 0, typingUntil: 0 }
    person.chats.set(line, chat)
    return chat
  }

  /** How webhooks name a person. */
  identity(person: Person): Identity {
    const hidden = person.bsuid !== undefined && (person.hidesPhone || this.nasty.withoutPhone)
    return { phone: hidden ? undefined : person.phone, bsuid: person.bsuid, name: person.name || undefined, username: person.username }
  }

  view(person: Person, line: string): PersonView {
    const { heardAt, typingUntil, bubbles } = this.chat(person, line)
    const { id, name, phone = null, bsuid = null, username = null } = person
    return {
      id,
      name,
      phone,
      bsuid,
      username,
      typing: typingUntil > this.now(),
      windowOpenUntil: heardAt === null ? null : heardAt + window,
      received: bubbles.filter(({ by }) => by === 'business').length,
    }
  }

  line(id: string): LineView | undefined {
    return this.lines.find((line) => line.id === id)
  }

  /** Bubble and owner of a message id, in either envelope. */
  bubble(id: string): { person: Person; line: string; bubble: Kept } | undefined {
    const core = coreInside(id)
    for (const person of this.people.values()) {
      for (const [line, chat] of person.chats) {
        const bubble = chat.bubbles.find((one) => coreInside(one.wamid) === core)
        if (bubble) return { person, line, bubble }
      }
    }
    return undefined
  }
}

function coreInside(id: string): string {
  const bytes = Buffer.from(id.replace(/^wamid\./, ''), 'base64')
  return bytes.subarray(3 + (bytes[2] ?? 0)).toString('latin1')
}
