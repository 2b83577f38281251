import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import postgres from 'postgres'
import { Misconfigured } from '@/lib/errors'
import { log } from '@/lib/log'
import { initialise, isRoot, reachableByOthers, start } from './server'

/** The server must neither write what it is asked nor listen beyond this machine. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  max_connections: '100',
  shared_buffers: '256MB',
}

/** Where the cluster lies: in the data folder, or, when root keeps that private, in /var/tmp under a name derived from it. */
async function clusterDir(dataDir: string): Promise<string> {
  if (!isRoot() || (await reachableByOthers(dataDir))) return path.join(dataDir, 'postgres')
  const name = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16)
  return path.join('/var/tmp', `mitra-${name}`)
}

/** A port nobody on this machine listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** After a kill -9 of the parent the server may live on: end it the quick way, its write-ahead log keeps every commit. */
async function endStale(cluster: string): Promise<void> {
  const pidFile = await fs.readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(pidFile.split('\n')[0])
  if (!pid || !alive(pid)) return
  const command = await fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => cluster)
  if (!command.includes(cluster)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 8000 && alive(pid); waited += 50) await new Promise((done) => setTimeout(done, 50))
  if (alive(pid)) throw new Misconfigured(`the database in ${cluster} is still running as process ${pid} and does not stop`)
}

export type Embedded = { url: string; stop: () => Promise<void> }

/**
 * Starts the PostgreSQL that comes with npm, in the data folder; makes the cluster and the database at the first start.
 * Writes `connection.json` (mode 0600) with the owner's URL.
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  await fs.mkdir(dataDir, { recursive: true })
  const cluster = await clusterDir(dataDir)
  const connectionFile = path.join(dataDir, 'connection.json')
  const known = await fs.readFile(connectionFile, 'utf8').then(
    (text) => new URL((JSON.parse(text) as { url: string }).url),
    () => undefined,
  )
  await endStale(cluster)
  const initialised = await fs.stat(path.join(cluster, 'PG_VERSION')).then(
    () => known !== undefined,
    () => false,
  )
  const password = initialised && known ? decodeURIComponent(known.password) : randomBytes(24).toString('hex')
  const port = await freePort()
  if (!initialised) {
    await fs.rm(cluster, { recursive: true, force: true })
    await initialise(cluster, password)
  }
  const server = await started(cluster, port)
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/mitra`
  await ensureDatabase(url)
  await fs.writeFile(connectionFile, `${JSON.stringify({ url })}\n`, { mode: 0o600 })
  log('info', 'database ready', { id: 'embedded' })
  return { url, stop: server.stop }
}

/** A server that was killed leaves children behind for a moment, and the next one refuses to start beside them: try again for six seconds. */
async function started(cluster: string, port: number): ReturnType<typeof start> {
  for (let left = 12; ; left -= 1) {
    try {
      return await start(cluster, port, settings)
    } catch (error) {
      if (left === 0) throw error
      await new Promise((done) => setTimeout(done, 500))
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const admin = postgres(url.replace(/\/mitra$/, '/postgres'), { max: 1, onnotice: () => {} })
  try {
    const found = await admin`select 1 from pg_database where datname = 'mitra'`
    if (found.length === 0) await admin`create database mitra`
  } finally {
    await admin.end()
  }
}
