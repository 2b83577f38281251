import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type Stack, scratchDir, stackNumber, stackSecrets, startStack } from '../stack'

const numbers = { WHATSAPP_NUMBERS: `${stackNumber.programme}:${stackNumber.id}:${stackNumber.display}` }

export type Apart = {
  url: string
  pids: { web: number; worker: number; postgres: number }
  /** kill -9, and a start again; the database's end takes web and worker with it. */
  kill: (what: 'web' | 'worker' | 'database') => Promise<void>
  stop: () => Promise<void>
}

const postmaster = (dataDir: string) => Number(fs.readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

type Child = { pid: number; end: (signal: NodeJS.Signals) => Promise<void> }

/** The worker alone, beside a web process of the same data folder. */
async function worker(dataDir: string, env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/command/worker.ts'], {
    env: { ...process.env, ...stackSecrets, ...numbers, NODE_ENV: 'production', MITRA_DEMO: '1', MITRA_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await Promise.race([
    new Promise<void>((resolve) => child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('ready') && resolve())),
    ended.then(() => Promise.reject(new Error('the worker ended before it was ready'))),
  ])
  return {
    pid: child.pid ?? 0,
    end: async (signal) => {
      child.kill(signal)
      await ended
    },
  }
}

/** Web and worker as two processes over one embedded PostgreSQL, as a production host runs them. */
export async function startApart(port: number, graphUrl: string): Promise<Apart> {
  const dataDir = await scratchDir('bench-apart')
  const own = { WHATSAPP_GRAPH_URL: graphUrl }
  const web = () => startStack({ port, dataDir, env: { ...numbers, ...own, MITRA_ROLES: 'web' } })
  let running: { web: Stack; worker: Child }
  const start = async () => {
    const first = await web()
    running = { web: first, worker: await worker(dataDir, { ...own, NEXTAUTH_URL: first.url }) }
  }
  await start()
  const pids = () => ({ web: running.web.pid, worker: running.worker.pid, postgres: postmaster(dataDir) })
  return {
    url: `http://127.0.0.1:${port}`,
    get pids() {
      return pids()
    },
    async kill(what) {
      if (what === 'worker') {
        await running.worker.end('SIGKILL')
        running.worker = await worker(dataDir, { ...own, NEXTAUTH_URL: running.web.url })
        return
      }
      // The embedded database is the web process's child: both come up together, and the worker finds the new address.
      if (what === 'database') process.kill(pids().postgres, 'SIGKILL')
      await running.web.kill()
      await running.worker.end('SIGKILL')
      await start()
    },
    async stop() {
      await running.worker.end('SIGTERM')
      await running.web.stop()
    },
  }
}
