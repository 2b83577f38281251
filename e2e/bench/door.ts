import { cpuSeconds, type Line, percentile } from './measure'
import { messageId, post, signed, webhook } from './post'

let made = 0

function from(): string {
  made += 1
  return `9197${String(10_000_000 + made)}`
}

/** Posts a second with `together` connections kept busy for `seconds`. */
async function rate(url: string, bodies: () => { body: Buffer; headers: Record<string, string> }, together: number, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let answered = 0
  const one = async () => {
    while (performance.now() < until) {
      const { body, headers } = bodies()
      const { status } = await post(url, body, headers)
      if (status !== 200) throw new Error(`answered ${status}`)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: together }, one))
  return answered / seconds
}

const message = () => {
  const body = webhook([{ from: from(), text: 'Hi' }])
  return { body, headers: signed(body) }
}

/** Milliseconds of each answer at a fixed rate. */
async function steady(url: string, perSecond: number, seconds: number): Promise<number[]> {
  const took: Promise<number>[] = []
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const { body, headers } = message()
    took.push(post(url, body, headers).then((answer) => answer.took))
    await new Promise((done) => setTimeout(done, 1000 / perSecond))
  }
  return Promise.all(took)
}

type Pids = { program: number; postgres: number; bare: number }

/** A rate, and the milliseconds of CPU that each post cost the given processes meanwhile. */
async function costed(url: string, pids: number[]): Promise<{ perSecond: number; cpu: number[] }> {
  const seconds = 4
  const before = pids.map(cpuSeconds)
  const perSecond = await rate(url, message, 32, seconds)
  return { perSecond, cpu: pids.map((pid, index) => ((cpuSeconds(pid) - (before[index] ?? 0)) * 1000) / (perSecond * seconds)) }
}

/** Lines of the report for the door alone; the program runs without a worker. */
export async function doorLines(url: string, bareUrl: string, pids: Pids): Promise<Line[]> {
  const [door, bare] = [`${url}/api/whatsapp`, `${bareUrl}/api/ok`]
  await rate(door, message, 8, 2)
  await rate(bare, message, 8, 2)
  const rounds = { door: [] as Awaited<ReturnType<typeof costed>>[], bare: [] as Awaited<ReturnType<typeof costed>>[] }
  for (let round = 0; round < 3; round += 1) {
    rounds.bare.push(await costed(bare, [pids.bare]))
    rounds.door.push(await costed(door, [pids.program, pids.postgres]))
  }
  const middle = (which: 'door' | 'bare', of: (round: Awaited<ReturnType<typeof costed>>) => number = ({ perSecond }) => perSecond) => percentile(rounds[which].map(of), 0.5)
  const [doorRate, bareRate] = [middle('door'), middle('bare')]
  const [doorCpu, postgresCpu, bareCpu] = [middle('door', ({ cpu }) => cpu[0] ?? 0), middle('door', ({ cpu }) => cpu[1] ?? 0), middle('bare', ({ cpu }) => cpu[0] ?? 0)]
  const p99 = percentile(await steady(door, 100, 10), 0.99)
  const thousand = webhook(Array.from({ length: 1000 }, () => ({ from: from(), text: 'x'.repeat(2300), id: messageId(from()) })))
  const whole = await post(door, thousand, signed(thousand))
  return [
    { what: 'bare App Router route, posts a second (limit)', value: bareRate.toFixed(0), goal: '', reached: null },
    { what: 'door: verify, seal, insert + job, posts a second', value: doorRate.toFixed(0), goal: '', reached: null },
    { what: 'door / bare', value: (doorRate / bareRate).toFixed(2), goal: '0.75', reached: doorRate / bareRate >= 0.75 },
    {
      what: 'CPU a post: bare / door / PostgreSQL behind the door',
      value: `${bareCpu.toFixed(2)} / ${doorCpu.toFixed(2)} / ${postgresCpu.toFixed(2)} ms`,
      goal: '',
      reached: null,
    },
    { what: 'door at 100/s, p99', value: `${p99.toFixed(1)} ms`, goal: '50 ms', reached: p99 < 50 },
    {
      what: `1,000 messages in one post of ${(thousand.length / 1e6).toFixed(1)} MB`,
      value: `${whole.took.toFixed(0)} ms, ${whole.status}`,
      goal: '1 s',
      reached: whole.status === 200 && whole.took < 1000,
    },
  ]
}
