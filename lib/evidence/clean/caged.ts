import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { type Ahead, ahead, type Copied, copied, type Reason, without } from './answer'
import { command, limits } from './cage'

export type Options = {
  /** Called once when the child is gone, with its highest resident size in megabytes and its seconds on the wall clock. */
  measured?: (figures: { residentMb: number; seconds: number }) => void
  /** Milliseconds the child has at first; ten seconds when absent. */
  allowMs?: number
}

/** A child that works is measured by the processor time it had, so that a busy machine loses no file; one that only waits, by three times as much on the wall clock. */
const patience = { leastMs: 10_000, mostMs: 600_000, pageMs: 1500, lookEveryMs: 50, waiting: 3 }
/** Ticks a second in /proc, on every Linux that runs Node. */
const ticks = 100
/** `copy`: a picture or a document; `recording`: a sound or a film; `silent`: the pictures of a film alone. */
type Task = 'copy' | 'recording' | 'disguise' | 'silent'
const longestAnswer = 4096

/** Ten seconds, or twice the recording, or a second and a half for each page; ten minutes at most. */
export const allowedMs = ({ durationMs, pages }: Ahead) => Math.min(patience.mostMs, Math.max(patience.leastMs, 2 * (durationMs ?? 0), patience.pageMs * (pages ?? 0)))

function residentMb(pid: number | undefined): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) / 256
  } catch {
    return 0
  }
}

/** Milliseconds of processor time; null where the system does not tell. */
function workedMs(pid: number | undefined): number | null {
  try {
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
  } catch {
    return null
  }
}

/** Reads the child's lines. Whatever is not one of the two known shapes counts as no answer. */
function read(line: string): Copied | Ahead | undefined {
  try {
    const value: unknown = JSON.parse(line)
    const early = ahead.safeParse(value)
    return early.success ? early.data.ahead : copied.safeParse(value).data
  } catch {
    return undefined
  }
}

/** Watches one child to its end and kills it at its limits. */
async function ended(child: ChildProcess, options: Options): Promise<Copied> {
  const begun = Date.now()
  let [highest, allowed, killedFor, text]: [number, number, Reason, string] = [0, options.allowMs ?? patience.leastMs, '', '']
  let answer: Copied | undefined
  const end = (reason: Reason) => {
    killedFor ||= reason
    child.kill('SIGKILL')
  }
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (text.length > longestAnswer) return end('crashed')
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) {
      const said = read(line)
      if (said && 'outcome' in said) answer = said
      else if (said) allowed = Math.max(allowed, allowedMs(said))
      else end('crashed')
    }
  })
  const look = setInterval(() => {
    const now = residentMb(child.pid)
    highest = Math.max(highest, now)
    if (now > limits.residentMb) end('too_much_memory')
    const [passed, worked] = [Date.now() - begun, workedMs(child.pid)]
    if ((worked ?? passed) > allowed || passed > patience.waiting * allowed) end('too_slow')
  }, patience.lookEveryMs)
  await new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  clearInterval(look)
  options.measured?.({ residentMb: Math.round(highest), seconds: (Date.now() - begun) / 1000 })
  return killedFor ? without(killedFor) : (answer ?? without('crashed'))
}

/**
 * Runs `program` on one file in its cage, watched to its end. `target` exists only when the outcome is `cleaned`.
 * @throws only when `source` cannot be opened or `target` not written
 */
export async function caged(program: string, task: Task, source: string, target: string, options: Options = {}): Promise<Copied> {
  const part = `${target}.part`
  fs.rmSync(target, { force: true })
  const [shell, args] = command(program, task)
  const [input, output] = [fs.openSync(source, 'r'), fs.openSync(part, 'w+', 0o600)]
  let result: Copied
  try {
    const child = spawn(shell, args, { cwd: '/', stdio: ['ignore', 'pipe', 'ignore', input, output], env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' } })
    result = await ended(child, options)
  } finally {
    fs.closeSync(input)
    fs.closeSync(output)
  }
  if (result.outcome === 'cleaned') fs.renameSync(part, target)
  else fs.rmSync(part, { force: true })
  return result
}
