import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { change, contactHead, entries } from '../payloads/envelope'
import type { Change, Envelope, Identity, InboundMessage, InboundStatus, Line } from '../payloads/shape'
import { signature, written } from '../payloads/writing'
import { strange, strangers } from './strange'
import type { World } from './world'

export type Event = { line: Line; person?: Identity; message?: InboundMessage; status?: InboundStatus; taken?: () => void }

type Secrets = { current: string; previous?: string }
export type Signing = 'current' | 'previous' | 'wrong'

const pause = (milliseconds: number, signal: AbortSignal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined)

/** Posts webhooks: signed, gathered, doubled and shuffled as the world wills, and again after every answer but 200. */
export class Emitter {
  signing: Signing = 'current'
  /** Bodies answered with 200, bodies answered otherwise or not at all, bodies under way. */
  readonly count = { taken: 0, refused: 0, underway: 0 }
  private gathered: Event[] = []
  private timer: NodeJS.Timeout | undefined
  private posted = 0
  private readonly ending = new AbortController()

  constructor(
    private readonly world: World,
    private readonly webhookUrl: string,
    private readonly secrets: Secrets,
  ) {
    // Every body under way listens for the end.
    setMaxListeners(0, this.ending.signal)
  }

  /** Nothing waits to be posted or to be posted again. */
  get idle(): boolean {
    return this.gathered.length === 0 && this.count.underway === 0
  }

  emit(event: Event): void {
    if (this.ending.signal.aborted) return
    this.gathered.push(event)
    if (this.world.nasty.batchFor === 0) this.flushGathered()
    else this.timer ??= setTimeout(() => this.flushGathered(), this.world.nasty.batchFor)
  }

  /** Posts a ready body, with retries. */
  post(body: Envelope | Record<string, unknown>, taken: () => void = () => {}): void {
    void this.deliver(body, taken)
    if (this.world.random.chance(this.world.nasty.duplicates)) void this.deliver(body, () => {})
  }

  /** Posts bytes once, signed with the current secret unless another header is given. Returns the answer's status. */
  async postBytes(bytes: Buffer, header: string | null = signature(bytes, this.secrets.current)): Promise<number> {
    const answer = await fetch(this.webhookUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(header === null ? {} : { 'x-hub-signature-256': header }) },
      body: new Uint8Array(bytes),
      signal: AbortSignal.any([this.ending.signal, AbortSignal.timeout(15_000)]),
    })
    await answer.arrayBuffer()
    return answer.status
  }

  stop(): void {
    this.ending.abort()
    clearTimeout(this.timer)
    this.gathered = []
  }

  private flushGathered(): void {
    this.timer = undefined
    const events = this.gathered
    this.gathered = []
    if (events.length > 0) this.flush(events)
  }

  private flush(events: Event[]): void {
    const { nasty, random } = this.world
    const ordered = nasty.shuffleOrder ? random.shuffled(events) : events
    const changes = this.changes(ordered)
    const cut = Math.ceil(changes.length / 2)
    const body = entries(changes.length > 1 ? [changes.slice(0, cut), changes.slice(cut)] : [changes])
    this.post(nasty.strangeFields ? strange(body) : body, () => {
      for (const event of events) event.taken?.()
    })
  }

  /** Events of one number in changes of up to four, so that one change holds messages and receipts of several people. */
  private changes(events: Event[]): Change[] {
    const made: Change[] = []
    for (const line of new Map(events.map((event) => [event.line.id, event.line])).values()) {
      const own = events.filter((event) => event.line.id === line.id)
      for (let from = 0; from < own.length; from += 4) made.push(this.change(line, own.slice(from, from + 4)))
    }
    return this.world.nasty.strangeFields ? [...made, ...strangers(events[0]?.line)] : made
  }

  private change(line: Line, events: Event[]): Change {
    const messages = events.flatMap(({ message }) => message ?? [])
    const statuses = events.flatMap(({ status }) => status ?? [])
    const contacts = events.flatMap(({ person }) => (person ? contactHead(person) : []))
    const named = this.world.nasty.contacts === 'reversed' ? contacts.reverse() : contacts
    return change(line, {
      ...(this.world.nasty.contacts === 'missing' || named.length === 0 ? {} : { contacts: named }),
      ...(messages.length > 0 ? { messages } : {}),
      ...(statuses.length > 0 ? { statuses } : {}),
    })
  }

  private secret(): string {
    if (this.signing === 'wrong') return `not ${this.secrets.current}`
    return this.signing === 'previous' ? (this.secrets.previous ?? this.secrets.current) : this.secrets.current
  }

  private async deliver(body: unknown, taken: () => void): Promise<void> {
    const { nasty } = this.world
    const writing = nasty.writings[this.posted % nasty.writings.length] ?? 'escaped'
    this.posted += 1
    this.count.underway += 1
    for (let wait = nasty.retryAfter; !this.ending.signal.aborted; wait = Math.min(wait * 2, nasty.retryAtMost)) {
      // Signed anew each time: a wrong secret heals while Meta tries again.
      const { body: bytes, signature: header } = written(body, this.secret(), writing)
      if ((await this.postBytes(bytes, header).catch(() => 0)) === 200) {
        this.count.taken += 1
        taken()
        break
      }
      this.count.refused += 1
      await pause(wait, this.ending.signal)
    }
    this.count.underway -= 1
  }
}
