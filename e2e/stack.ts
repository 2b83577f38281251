import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export type Stack = {
  url: string
  port: number
  dataDir: string
  pid: number
  /** Standard output and error so far. */
  log: () => string
  stop: () => Promise<void>
  kill: () => Promise<void>
}

const secrets = {
  WHATSAPP_APP_SECRET: 'stack-app-secret',
  WHATSAPP_ACCESS_TOKEN: 'stack-token',
  WHATSAPP_VERIFY_TOKEN: 'stack-verify',
  NEXTAUTH_SECRET: 'stack-session-secret-of-32-characters',
}
export const stackSecrets = secrets
export const stackNumber = { programme: 'satark', id: '100000000000001', display: '+910000000001' }

/** A data folder that the embedded PostgreSQL can use, also as root. */
export async function scratchDir(name: string): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), `mitra-${name}-`))
  await fs.chmod(folder, 0o755)
  return folder
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())))

/** Starts the whole program, as `npm run demo` does, in a process of its own. */
export async function startStack(options: { port: number; dataDir: string; env?: Record<string, string> }): Promise<Stack> {
  const { port, dataDir } = options
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/command/demo.ts'], {
    env: {
      ...process.env,
      ...secrets,
      PORT: String(port),
      MITRA_DATA_DIR: dataDir,
      MITRA_KEYS_DIR: path.join(dataDir, 'keys'),
      NEXTAUTH_URL: `http://localhost:${port}`,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => text.includes('Mitra is ready') && resolve())
    child.once('exit', () => reject(new Error(`the program ended before it was ready:\n${text.slice(-2000)}`)))
  })
  await ready
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended(child)
  }
  return { url, port, dataDir, pid: child.pid ?? 0, log: () => text, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
