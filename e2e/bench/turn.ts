import type { Reply } from './graph'
import type { Line } from './measure'
import { cpuSeconds, percentile } from './measure'
import { post, signed, webhook } from './post'

/** What a person says, turn by turn; each is answered by exactly one message. */
export const script = ['Hi', '2', 'OK', '1', '1', 'A truck is loaded with cattle behind the brick kiln', 'skip', 'skip', 'skip']

export type Person = { from: string; turn: number; replies: number; done?: (reply: Reply) => void }

let made = 0

function newPerson(): Person {
  made += 1
  return { from: `9198${String(10_000_000 + made)}`, turn: 0, replies: 0 }
}

/** People in conversation with the program; a reply at the Graph API ends the turn of the one it is for. */
export class Crowd {
  readonly #waiting = new Map<string, Person>()
  readonly everyone: Person[] = []
  readonly took: number[] = []

  constructor(private readonly url: string) {}

  onReply = (reply: Reply): void => {
    const person = this.#waiting.get(reply.to)
    if (!person) return
    person.replies += 1
    person.done?.(reply)
  }

  person(): Person {
    const person = newPerson()
    this.everyone.push(person)
    this.#waiting.set(person.from, person)
    return person
  }

  /** One turn; resolves with milliseconds from the post to the reply at the Graph API. */
  async turn(person: Person): Promise<number> {
    const started = performance.now()
    const body = webhook([{ from: person.from, text: script[person.turn] ?? 'skip' }])
    person.turn += 1
    const replied = new Promise<Reply>((resolve, reject) => {
      person.done = resolve
      setTimeout(() => reject(new Error(`no reply in 20 s at turn ${person.turn}`)), 20_000).unref()
    })
    const posted = post(`${this.url}/api/whatsapp`, body, signed(body)).then(({ status }) => {
      if (status !== 200) throw new Error(`the door answered ${status}`)
    })
    const [{ at }] = await Promise.all([replied, posted])
    this.took.push(at - started)
    return at - started
  }

  next(person: Person): Person {
    return person.turn < script.length ? person : this.person()
  }
}

/** Turns a second with `together` conversations, each answering as soon as it is answered. */
export async function saturation(crowd: Crowd, together: number, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let turns = 0
  const one = async () => {
    let person = crowd.person()
    while (performance.now() < until) {
      await crowd.turn(person)
      turns += 1
      person = crowd.next(person)
    }
  }
  await Promise.all(Array.from({ length: together }, one))
  return turns / seconds
}

/** Milliseconds of each turn at a fixed rate, whatever the answers take. */
async function steady(crowd: Crowd, perSecond: number, seconds: number): Promise<number[]> {
  const idle: Person[] = []
  const took: number[] = []
  const running: Promise<void>[] = []
  const started = performance.now()
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = started + (index * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((done) => setTimeout(done, wait))
    const person = crowd.next(idle.shift() ?? crowd.person())
    running.push(
      crowd.turn(person).then((ms) => {
        took.push(ms)
        idle.push(person)
      }),
    )
  }
  await Promise.all(running)
  return took
}

/** Lines of the report for whole turns. `pids`: program and PostgreSQL. */
export async function turnLines(crowd: Crowd, pids: { program: number; postgres: number }): Promise<Line[]> {
  await saturation(crowd, 16, 4)
  const took = await steady(crowd, 50, 20)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((p) => percentile(took, p))
  const before = { program: cpuSeconds(pids.program), postgres: cpuSeconds(pids.postgres) }
  const seconds = 20
  const perSecond = await saturation(crowd, 64, seconds)
  const cpu = (which: 'program' | 'postgres') => ((cpuSeconds(pids[which]) - before[which]) * 1000) / (perSecond * seconds)
  const [program, postgres] = [cpu('program'), cpu('postgres')]
  const ms = (value = Number.NaN) => `${value.toFixed(1)} ms`
  return [
    { what: 'turn at 50/s, p50', value: ms(p50), goal: '25 ms', reached: (p50 ?? 99) <= 25 },
    { what: 'turn at 50/s, p95', value: ms(p95), goal: '60 ms', reached: (p95 ?? 99) <= 60 },
    { what: 'turn at 50/s, p99', value: ms(p99), goal: '120 ms', reached: (p99 ?? 999) <= 120 },
    { what: 'turns a second, 64 conversations', value: perSecond.toFixed(0), goal: '300', reached: perSecond >= 300 },
    { what: 'CPU a turn, web and worker', value: ms(program), goal: '4 ms', reached: program <= 4 },
    { what: 'CPU a turn, PostgreSQL', value: ms(postgres), goal: '1 ms', reached: postgres <= 1 },
  ]
}
