import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Scope } from '@/db/roles'
import type { BoundaryAnswer } from './divisions'

/** Who asks, and whether the file is to be used or only looked at. */
export type Given = { scope: Scope; use: boolean }

const limits = { heapMb: 1024, minutes: 3 }
/** The child needs the way to the database and nothing else; no key reaches it. */
const passed = ['PATH', 'HOME', 'DATABASE_URL', 'DATABASE_URL_WEB', 'MITRA_DATA_DIR'] as const

async function* announced(given: Given, file: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(given)}\n`)
  yield* file
}

/**
 * Reads, checks and stores a file of boundaries in a process of its own, killed after three minutes: tens of megabytes pass through here as they come
 * and are never held. Null when the sender went away or the child ended without an answer.
 */
export async function readApart(given: Given, file: AsyncIterable<Uint8Array>): Promise<BoundaryAnswer | null> {
  const env = { NODE_ENV: 'production', ...Object.fromEntries(passed.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))) } as NodeJS.ProcessEnv
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMb}`, '--import', 'tsx', 'lib/place/boundary-child.ts'], {
    cwd: process.cwd(),
    stdio: ['pipe', 'pipe', 'ignore'],
    env,
  })
  const clock = setTimeout(() => child.kill('SIGKILL'), limits.minutes * 60_000)
  let answer = ''
  child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve)
    child.once('error', () => resolve(null))
  })
  const sent = await pipeline(Readable.from(announced(given, file)), child.stdin).then(
    () => true,
    () => false,
  )
  // Half a file is not read as if it were whole.
  if (!sent) child.kill('SIGKILL')
  const status = await ended
  clearTimeout(clock)
  return sent && status === 0 && answer.startsWith('{') ? (JSON.parse(answer) as BoundaryAnswer) : null
}
