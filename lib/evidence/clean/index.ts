import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Outcome } from './child'

const child = fileURLToPath(new URL('./child.ts', import.meta.url))
const limits = { heapMb: 256, residentMb: 700, lookEveryMs: 100 }

let canUnshare: boolean | undefined

/** Without a network namespace of its own the child still refuses to connect. */
function command(args: string[]): [string, string[]] {
  canUnshare ??= spawnSync('unshare', ['--net', 'true'], { stdio: 'ignore' }).status === 0
  return canUnshare ? ['unshare', ['--net', process.execPath, ...args]] : [process.execPath, args]
}

function residentMb(pid: number): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) / 256
  } catch {
    return 0
  }
}

/** Ten seconds, and two more for each megabyte, but never more than two minutes. */
const patience = (bytes: number) => Math.min(120_000, 10_000 + (bytes / 1e6) * 2000)

/**
 * Makes a copy of `source` at `target` that holds nothing but what one sees or hears, in a process of its own that is killed
 * at its limits of time and memory. `target` exists only when the outcome is `cleaned`.
 */
export async function clean(source: string, target: string): Promise<Outcome> {
  fs.rmSync(target, { force: true })
  const [program, args] = command([`--max-old-space-size=${limits.heapMb}`, '--import', 'tsx', child, source, target])
  const running = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' } })
  let answer = ''
  let killedFor: string | undefined
  const end = (reason: string) => {
    killedFor ??= reason
    running.kill('SIGKILL')
  }
  running.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  const clock = setTimeout(() => end('took too long'), patience(fs.statSync(source).size))
  const scale = setInterval(() => residentMb(running.pid ?? 0) > limits.residentMb && end('needed too much memory'), limits.lookEveryMs)
  await new Promise<void>((resolve) => running.once('close', () => resolve()))
  clearTimeout(clock)
  clearInterval(scale)
  if (!killedFor && answer.startsWith('{')) return JSON.parse(answer) as Outcome
  fs.rmSync(target, { force: true })
  return { outcome: 'refused', kind: null, reason: killedFor ?? 'ended without an answer' }
}
