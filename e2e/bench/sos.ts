import fs from 'node:fs'
import { emergency } from '@/lib/conversation/emergency'
import { scratchDir, stackNumber, startStack } from '../stack'
import { cheapGraph, type Reply } from './graph'
import { type Line, percentile } from './measure'
import { post, signed, webhook } from './post'

const lines = (name: string) => fs.readFileSync(`lib/conversation/sos/${name}.fixture.txt`, 'utf8').trim().split('\n')
const helped = (text: string) => ['danger', 'self_harm'].includes(emergency(text, 'bal') ?? '')
const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} % (${part} of ${of})`

/** What of the phrases of children in danger is answered with helplines, and what of ordinary sentences is by mistake. */
function recallLines(): Line[] {
  const said = (name: string) => lines(name).map((line) => line.split('\t')[1] ?? '')
  const [tuned, unseen, ordinary] = [said('tuning'), said('unseen'), lines('ordinary')]
  const heard = { tuned: tuned.filter(helped).length, unseen: unseen.filter(helped).length, ordinary: ordinary.filter(helped).length }
  const all = tuned.length + unseen.length
  return [
    { what: 'words of danger helped, phrases never used for tuning', value: percent(heard.unseen, unseen.length), goal: '95 %', reached: heard.unseen / unseen.length >= 0.95 },
    { what: 'words of danger helped, phrases tuned on', value: percent(heard.tuned, tuned.length), goal: '', reached: null },
    {
      what: 'words of danger helped, both lists',
      value: percent(heard.tuned + heard.unseen, all),
      goal: '95 % of 400',
      reached: (heard.tuned + heard.unseen) / all >= 0.95 && all >= 400,
    },
    { what: 'false alarms in ordinary sentences', value: percent(heard.ordinary, ordinary.length), goal: '3 %', reached: heard.ordinary / ordinary.length <= 0.03 },
  ]
}

let made = 0
const somebody = () => {
  made += 1
  return `9196${String(10_000_000 + made)}`
}
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function say(door: string, from: string, text: string): Promise<void> {
  const body = webhook([{ from, text }])
  const { status } = await post(door, body, signed(body))
  if (status !== 200) throw new Error(`the door answered ${status}`)
}

/** Keeps so many connections busy with greetings of new people until told to stop. */
function flood(door: string, together: number): { stop: () => Promise<number> } {
  let going = true
  let posts = 0
  const one = async () => {
    while (going) {
      await say(door, somebody(), 'Hi')
      posts += 1
    }
  }
  const running = Promise.all(Array.from({ length: together }, one))
  return {
    stop: async () => {
      going = false
      await running
      return posts
    },
  }
}

const children = 30

/** Seconds from the door to the Graph API of answers to words of danger: of children throttled before, among a flood of others. */
export async function sosLines(port: number): Promise<Line[]> {
  const answered = new Map<string, number>()
  let others = 0
  const onReply = ({ to, at, body }: Reply) => {
    others += 1
    if (body.includes('1098') && body.includes('112') && !answered.has(to)) answered.set(to, at)
  }
  // Meta's own measure: six seconds a message and person, a burst of 45.
  const graph = await cheapGraph(onReply, 6000)
  const env = { WHATSAPP_NUMBERS: `bal:${stackNumber.id}:${stackNumber.display}`, WHATSAPP_GRAPH_URL: graph.url }
  const stack = await startStack({ port, dataDir: await scratchDir('bench-sos'), env })
  try {
    const door = `${stack.url}/api/whatsapp`
    const known = Array.from({ length: children }, somebody)
    // More than a person may send in ten minutes: from here on the bot is silent to them, and their burst is spent.
    for (let turn = 0; turn < 125; turn += 1) await Promise.all(known.map((child) => say(door, child, turn === 1 ? '2' : 'ok')))
    await pause(5000)
    answered.clear()
    const load = flood(door, 64)
    await pause(8000)
    const [asked, started] = [new Map<string, number>(), performance.now()]
    for (const child of known) {
      asked.set(child, performance.now())
      await say(door, child, 'papa mujhe maar rahe hain')
      await pause(300)
    }
    const posts = await load.stop()
    const seconds = (performance.now() - started + 8000) / 1000
    for (let waited = 0; answered.size < children && waited < 60; waited += 1) await pause(500)
    const took = known.map((child) => (answered.get(child) ?? Number.POSITIVE_INFINITY) - (asked.get(child) ?? 0)).map((ms) => ms / 1000)
    const [p50, worst] = [percentile(took, 0.5), Math.max(...took)]
    return [
      ...recallLines(),
      {
        what: `posts a second meanwhile; refused by the pair limit of ${others + graph.limit.refused} sends`,
        value: `${(posts / seconds).toFixed(0)}; ${graph.limit.refused}`,
        goal: '',
        reached: null,
      },
      { what: `answer to words of danger, ${children} throttled children among the flood, p50`, value: `${p50.toFixed(2)} s`, goal: '', reached: null },
      { what: 'answer to words of danger, slowest', value: `${worst.toFixed(2)} s`, goal: '5 s', reached: worst < 5 },
    ]
  } finally {
    await stack.stop()
    graph.stop()
  }
}
