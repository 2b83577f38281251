import fs from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { freshCode } from '@/lib/complaint/reference'
import { codeMac } from '@/lib/vault/code'
import { scratchDir, startStack } from '../stack'
import { type Line, percentile } from './measure'

const rounds = 200

type Answer = { took: number; bytes: number }

/** One code typed on the status page, each time from another network. */
async function typed(url: string, code: string, n: number): Promise<Answer> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `10.${n >> 8}.${n & 255}.1` }
  const started = performance.now()
  const answer = await fetch(`${url}/status`, { method: 'POST', headers, body: new URLSearchParams({ code }) })
  const { byteLength } = await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`the status page answered ${answer.status}`)
  return { took: performance.now() - started, bytes: byteLength }
}

/** Gives one complaint of the demo a code that is known here. */
async function knownCode(dataDir: string): Promise<string> {
  process.env.MITRA_KEYS_DIR = path.join(dataDir, 'keys')
  const { url } = JSON.parse(fs.readFileSync(path.join(dataDir, 'connection.json'), 'utf8')) as { url: string }
  const owner = postgres(url, { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
  const code = freshCode()
  await owner`update core.complaint set code_mac = ${codeMac(code)} where id = (select id from core.complaint where status = 'closed' and lane = 'normal' limit 1)`
  await owner.end()
  delete process.env.MITRA_KEYS_DIR
  return code
}

/** How far apart two samples are at most: the largest distance of their cumulative shares (Kolmogorov-Smirnov). */
function distance(one: number[], other: number[]): number {
  const share = (list: number[], upTo: number) => list.filter((value) => value <= upTo).length / list.length
  return Math.max(...[...one, ...other].map((at) => Math.abs(share(one, at) - share(other, at))))
}

/** What a stranger can measure at the status page: times of a known and of an unknown code, in turn, and their lengths. */
export async function statusLines(port: number): Promise<Line[]> {
  const stack = await startStack({ port, dataDir: await scratchDir('bench-status'), env: { MITRA_ROLES: 'web' } })
  try {
    const known = await knownCode(stack.dataDir)
    const answers: { known: Answer[]; unknown: Answer[] } = { known: [], unknown: [] }
    for (let n = 0; n < rounds; n += 1) {
      // Each goes first as often as the other.
      const kinds = n % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
      await Promise.all(kinds.map(async (kind, at) => answers[kind].push(await typed(stack.url, kind === 'known' ? known : freshCode(), 2 * n + at))))
    }
    const took = (which: Answer[]) => which.map((answer) => answer.took)
    const [one, other] = [took(answers.known), took(answers.unknown)]
    const shown = (list: number[]) => [0.05, 0.5, 0.95, 0.99].map((p) => percentile(list, p).toFixed(1)).join(' / ')
    const apart = distance(one, other)
    // Two samples of one distribution stay below this in 99 of 100 runs.
    const chance = 1.63 * Math.sqrt(2 / rounds)
    const lengths = new Set([...answers.known, ...answers.unknown].map(({ bytes }) => bytes))
    return [
      { what: 'status page, known code, p5 / p50 / p95 / p99', value: `${shown(one)} ms`, goal: '', reached: null },
      { what: 'status page, unknown code, p5 / p50 / p95 / p99', value: `${shown(other)} ms`, goal: '', reached: null },
      { what: 'difference of their medians', value: `${(percentile(one, 0.5) - percentile(other, 0.5)).toFixed(2)} ms`, goal: '', reached: null },
      { what: 'largest distance of the two distributions', value: apart.toFixed(3), goal: chance.toFixed(3), reached: apart < chance },
      { what: 'lengths of the answers', value: [...lengths].join(', '), goal: 'one', reached: lengths.size === 1 },
    ]
  } finally {
    await stack.stop()
  }
}
