import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { scratchDir, stackNumber, startStack } from '../stack'
import { startApart } from './apart'
import { chatSdkTurns } from './chat-sdk'
import { doorLines } from './door'
import { evidenceLines } from './evidence'
import { cheapGraph } from './graph'
import { growthLines } from './growth'
import { insightLines } from './insight'
import { readMany } from './many'
import { type Line, residentMb, table } from './measure'
import { killLines, shuffledLines } from './rough'
import { sealLines } from './seal'
import { soakLines } from './soak'
import { sosLines } from './sos'
import { statusLines } from './status'
import { Crowd, saturation, turnLines } from './turn'

const port = Number(process.env.BENCH_PORT ?? 3310)
const barePort = port + 1

async function bareRoute(): Promise<{ url: string; pid: number; stop: () => void }> {
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build', 'e2e/bench/bare'], { stdio: 'ignore' })
  if (status !== 0) throw new Error('the bare app was not built')
  const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/bench/bare/serve.ts'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(barePort) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await new Promise<void>((resolve) => child.stdout.on('data', (chunk: Buffer) => /^ready$/m.test(chunk.toString()) && resolve()))
  return { url: `http://127.0.0.1:${barePort}`, pid: child.pid ?? 0, stop: () => void child.kill() }
}

const postmaster = (dataDir: string) => Number(fs.readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

const numbers = { WHATSAPP_NUMBERS: `${stackNumber.programme}:${stackNumber.id}:${stackNumber.display}` }

async function door(): Promise<Line[]> {
  const bare = await bareRoute()
  const stack = await startStack({ port, dataDir: await scratchDir('bench-door'), env: { ...numbers, MITRA_ROLES: 'web', WHATSAPP_GRAPH_URL: 'http://127.0.0.1:9' } })
  try {
    return await doorLines(stack.url, bare.url, { program: stack.pid, postgres: postmaster(stack.dataDir), bare: bare.pid })
  } finally {
    await stack.stop()
    bare.stop()
  }
}

async function turns(): Promise<Line[]> {
  const crowd = new Crowd(`http://127.0.0.1:${port}`)
  const graph = await cheapGraph(crowd.onReply)
  const stack = await startStack({ port, dataDir: await scratchDir('bench-turn'), env: { ...numbers, WHATSAPP_GRAPH_URL: graph.url } })
  try {
    const lines = await turnLines(crowd, { program: stack.pid, postgres: postmaster(stack.dataDir) })
    const doubled = crowd.everyone.reduce((sum, person) => sum + Math.max(0, person.replies - person.turn), 0)
    const memory = residentMb(stack.pid)
    return [
      ...lines,
      { what: `replies beyond one a turn, of ${crowd.took.length}`, value: String(doubled), goal: '0', reached: doubled === 0 },
      { what: 'memory of web and worker together', value: `${memory} MB`, goal: '700 MB', reached: memory < 700 },
    ]
  } finally {
    await stack.stop()
    graph.stop()
  }
}

/** Ours and Chat SDK's turns a second, one after the other on the same machine. */
async function chatSdk(): Promise<Line[]> {
  const [crowd, seconds] = [new Crowd(`http://127.0.0.1:${port}`), 15]
  const graph = await cheapGraph(crowd.onReply)
  const stack = await startStack({ port, dataDir: await scratchDir('bench-ours'), env: { ...numbers, WHATSAPP_GRAPH_URL: graph.url } })
  await saturation(crowd, 8, 3)
  const ours = await saturation(crowd, 64, seconds)
  await stack.stop()
  graph.stop()
  const theirs = await chatSdkTurns(port + 2, seconds)
  return [
    { what: 'Chat SDK with PostgreSQL state, turns a second, 64 conversations', value: theirs.toFixed(0), goal: '', reached: null },
    { what: 'ours beside it; ours / Chat SDK', value: `${ours.toFixed(0)}; ${(ours / theirs).toFixed(2)}`, goal: '2', reached: ours / theirs >= 2 },
  ]
}

/** Whole turns under trouble, with web and worker as processes of their own. */
async function rough(): Promise<Line[]> {
  const crowd = new Crowd(`http://127.0.0.1:${port}`)
  const graph = await cheapGraph(crowd.onReply)
  const apart = await startApart(port, graph.url)
  try {
    return [...(await shuffledLines(apart.url, crowd)), ...(await killLines(apart, crowd))]
  } finally {
    await apart.stop()
    graph.stop()
  }
}

/** Reading over ten thousand complaints and over a million. `BENCH_MANY_DIR` keeps the million for the next run. */
async function many(): Promise<Line[]> {
  const small = await readMany(port, await scratchDir('bench-10k'), 10_000)
  const large = await readMany(port, process.env.BENCH_MANY_DIR ?? (await scratchDir('bench-million')), Number(process.env.BENCH_MANY ?? 1_000_000))
  return growthLines(small, large)
}

/** Memory after a long time at a low rate. */
async function soak(minutes: number): Promise<Line[]> {
  const crowd = new Crowd(`http://127.0.0.1:${port}`)
  const graph = await cheapGraph(crowd.onReply)
  const apart = await startApart(port, graph.url)
  try {
    return await soakLines(apart, crowd, { minutes, perSecond: 15 })
  } finally {
    await apart.stop()
    graph.stop()
  }
}

/**
 * `npm run bench`: everything measured in one run, beside its limits. Figures are worth comparing within a run only.
 * `--only door,turn` runs some parts; `--soak 60` measures memory over so many minutes and nothing else.
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: 'door,turn,sos,chat-sdk,rough,many,evidence,seal,insight,status' }, soak: { type: 'string' } } })
const parts: Record<string, () => Promise<Line[]>> = {
  door,
  turn: turns,
  'chat-sdk': chatSdk,
  rough,
  many,
  evidence: evidenceLines,
  seal: sealLines,
  insight: () => insightLines(port),
  sos: () => sosLines(port),
  status: () => statusLines(port),
}
const lines: Line[] = values.soak ? await soak(Number(values.soak)) : []
if (!values.soak) for (const name of values.only.split(',')) lines.push(...((await parts[name]?.()) ?? []))
process.stdout.write(`\n${table(lines)}\n`)
fs.mkdirSync('bench-results', { recursive: true })
fs.writeFileSync(path.join('bench-results', `${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.json`), `${JSON.stringify(lines, null, 2)}\n`)
