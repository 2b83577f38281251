import { status } from '../payloads/envelope'
import type { Line, StatusName } from '../payloads/shape'
import { inOtherEnvelope } from '../payloads/wamid'
import type { Emitter } from './emitter'
import { errorInReceipt, type GraphError } from './graph-error'
import type { Kept, Person, World } from './world'

type Climb = { line: Line; person: Person; bubble: Kept; opaque?: string; template: boolean; failure?: GraphError }

const heights = { waiting: 0, sent: 1, delivered: 2, read: 3, failed: 4 } as const

/** Receipts of what the business sent: in time, or late, twice, in the wrong order, with a rung missing. */
export class Ladder {
  private readonly timers = new Set<NodeJS.Timeout>()
  private receipts = 0

  constructor(
    private readonly world: World,
    private readonly emitter: Emitter,
  ) {}

  /** How many receipts are still to come. */
  get coming(): number {
    return this.timers.size
  }

  start(climb: Climb): void {
    const { nasty, random } = this.world
    const wanted: StatusName[] = climb.failure ? ['failed'] : nasty.ladder.filter((rung) => rung !== 'read' || climb.person.readReceipts)
    const kept = wanted.filter((rung) => rung !== 'delivered' || !random.chance(nasty.skipDelivered))
    const rungs = nasty.shuffleStatuses ? random.shuffled(kept) : kept
    for (const [place, rung] of rungs.entries()) this.later(nasty.statusDelay * (place + 1), () => this.tell(climb, rung))
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  private later(after: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      act()
    }, after)
    this.timers.add(timer)
  }

  private tell(climb: Climb, rung: StatusName): void {
    const { world } = this
    const { line, person, bubble, opaque, template, failure } = climb
    if (rung !== 'played' && heights[rung] > heights[bubble.tick]) bubble.tick = rung
    this.receipts += 1
    const known = world.identity(person)
    const both = world.nasty.statusNames === 'both'
    const recipient = {
      phone: both || world.nasty.statusNames === 'phone' ? known.phone : undefined,
      bsuid: both || world.nasty.statusNames === 'bsuid' ? known.bsuid : undefined,
    }
    const other = bubble.wamid.startsWith('wamid.') && person.bsuid && world.nasty.otherEnvelope && this.receipts % 2 === 0
    const id = other ? inOtherEnvelope(bubble.wamid, person.bsuid ?? '') : bubble.wamid
    const errors = failure ? [errorInReceipt(failure)] : undefined
    this.emitter.emit({ line, status: status(id, rung, new Date(world.now()), { recipient, opaque, errors, template }) })
  }
}
