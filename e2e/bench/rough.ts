import type { Apart } from './apart'
import type { Line } from './measure'
import { messageId, post, signed, webhook } from './post'
import { type Crowd, type Person, script } from './turn'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Posts until the door takes it, as Meta does. Returns how often it was sent. */
async function delivered(url: string, body: Buffer): Promise<number> {
  for (let times = 1; ; times += 1) {
    const answer = await post(`${url}/api/whatsapp`, body, signed(body)).catch(() => null)
    if (answer?.status === 200) return times
    await pause(Math.min(2000, 100 * times))
  }
}

function shuffled<T>(list: T[]): T[] {
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1))
    const [a, b] = [mixed[i], mixed[j]]
    if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a]
  }
  return mixed
}

async function inParallel<T>(list: T[], together: number, work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...list]
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
    }),
  )
}

/** Waits until everybody has as many replies as turns, then a little longer for replies too many. */
async function settled(people: Person[], seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000
  while (performance.now() < until && people.some(({ replies, turn }) => replies < turn)) await pause(50)
}

const tally = (people: Person[]) => ({
  turns: people.reduce((sum, { turn }) => sum + turn, 0),
  missing: people.reduce((sum, { turn, replies }) => sum + Math.max(0, turn - replies), 0),
  beyond: people.reduce((sum, { turn, replies }) => sum + Math.max(0, replies - turn), 0),
})

/** Everybody's next message, four to a post, three posts in ten sent twice, in any order; the next round when all are answered. */
export async function shuffledLines(url: string, crowd: Crowd, size = 200): Promise<Line[]> {
  const people = Array.from({ length: size }, () => crowd.person())
  let posts = 0
  for (const text of script) {
    const mixed = shuffled(people)
    const batches = Array.from({ length: Math.ceil(size / 4) }, (_, i) => webhook(mixed.slice(4 * i, 4 * i + 4).map(({ from }) => ({ from, text }))))
    const sent = shuffled([...batches, ...batches.filter(() => Math.random() < 0.3)])
    for (const person of people) person.turn += 1
    posts += sent.length
    await inParallel(sent, 16, (body) => delivered(url, body))
    await settled(people, 60)
  }
  await pause(3000)
  const { turns, missing, beyond } = tally(people)
  return [
    {
      what: `shuffled, 30 % doubled, batches of 4: ${turns} turns in ${posts} posts; unanswered / answered more than once`,
      value: `${missing} / ${beyond}`,
      goal: '0 / 0',
      reached: missing + beyond === 0,
    },
  ]
}

/** Conversations under way while web, worker and database are killed in turn; every post is sent until it is taken. */
export async function killLines(apart: Apart, crowd: Crowd, size = 60): Promise<Line[]> {
  const people = Array.from({ length: size }, () => crowd.person())
  let resent = 0
  const converse = async (person: Person) => {
    for (const text of script) {
      person.turn += 1
      resent += (await delivered(apart.url, webhook([{ from: person.from, text, id: messageId(person.from) }]))) - 1
      for (let waited = 0; person.replies < person.turn && waited < 180_000; waited += 20) await pause(20)
      await pause(1500 * Math.random())
    }
  }
  const talking = Promise.all(people.map(converse))
  for (const what of ['web', 'worker', 'database'] as const) {
    await pause(3000)
    await apart.kill(what)
  }
  await talking
  await pause(5000)
  const { turns, missing, beyond } = tally(people)
  const stuck = people.filter(({ turn, replies }) => replies < turn).length
  return [
    {
      what: `kill -9 of web, worker, database under load: ${turns} turns, ${resent} posts sent again; lost / stuck conversations`,
      value: `${missing} / ${stuck}`,
      goal: '0 / 0',
      reached: missing + stuck === 0,
    },
    { what: 'replies doubled by the kills (a send was in flight)', value: String(beyond), goal: '', reached: null },
  ]
}
