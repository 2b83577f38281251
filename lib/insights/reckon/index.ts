import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { botDb } from '@/db/client'
import { log } from '@/lib/log'
import type { Took } from './everything'

const child = fileURLToPath(new URL('./child.ts', import.meta.url))
const limits = { heapMb: 1024, minutes: 15 }
/** The child needs the worker's way to the database and nothing else; no key reaches it. */
const given = ['PATH', 'HOME', 'DATABASE_URL', 'DATABASE_URL_BOT', 'MITRA_DATA_DIR'] as const

class NotReckoned extends Error {
  constructor(readonly code: string) {
    super(code)
    this.name = 'NotReckoned'
  }
}

/**
 * Works out maps, hours, clusters and alarms in a process of its own, killed after fifteen minutes.
 * @throws NotReckoned with the class of what went wrong
 */
export async function reckoned(rescan: boolean): Promise<Took> {
  const env = { NODE_ENV: 'production', ...Object.fromEntries(given.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))) } as NodeJS.ProcessEnv
  const running = spawn(process.execPath, [`--max-old-space-size=${limits.heapMb}`, '--import', 'tsx', child, ...(rescan ? ['rescan'] : [])], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env,
  })
  let answer = ''
  running.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  const clock = setTimeout(() => running.kill('SIGKILL'), limits.minutes * 60_000)
  const status = await new Promise<number | null>((resolve) => running.once('close', resolve))
  clearTimeout(clock)
  const said = answer.trim().split('\n').at(-1) ?? ''
  const read = said.startsWith('{') ? (JSON.parse(said) as Took & { failed?: string }) : null
  if (status !== 0 || !read || read.failed) throw new NotReckoned(read?.failed ?? 'ended without an answer')
  log('info', 'maps worked out', { took: read.maps + (read.scans ?? 0) + read.alerts })
  return read
}

/** The same when no map has been worked out yet, so that the first page has one; a failure is logged and left to the nightly job. */
export async function reckonedOnce(): Promise<void> {
  const [any] = await botDb().execute(sql`select 1 from core.hotspot_map limit 1`)
  if (!any) await reckoned(false).catch((error: NotReckoned) => log('error', 'maps not worked out', { code: error.code }))
}
