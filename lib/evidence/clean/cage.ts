import { spawnSync } from 'node:child_process'
import path from 'node:path'

/**
 * Megabytes of heap; megabytes in use at which the child is killed, and megabytes it could write to at which the system refuses it more, should the killer
 * come late; seconds of processor time after which the system ends a child whose parent is gone; bytes of a copy.
 */
export const limits = { heapMb: 256, residentMb: 512, writableMb: 1000, cpuSeconds: 660, copyBytes: 2 ** 31 }

const works = (program: string, args: string[]) => spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0

let unshared: string[] | undefined

/** `unshare` with the arguments that give the child a network of its own, without any card; empty where the system does not allow it. */
function withoutNetwork(): string[] {
  unshared ??= [['--net'], ['--user', '--net']].find((args) => works('unshare', args)) ?? []
  return unshared
}

/** Node's own fence around files, programs and threads. A sound needs one thread, for the MP3 encoder. */
function fence(program: string, task: string): string[] {
  const readable = [path.resolve('node_modules'), path.dirname(program)].map((folder) => `--allow-fs-read=${folder}/*`)
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'
  return [flag, '--allow-addons', ...readable, ...(task === 'disguise' || task === 'recording' ? ['--allow-worker'] : [])]
}

/** The command that starts `program` for one file, open as descriptors 3 (read) and 4 (write). */
export function command(program: string, task: string): [string, string[]] {
  const node = [process.execPath, `--max-old-space-size=${limits.heapMb}`, ...fence(program, task), program, task]
  const unshare = withoutNetwork()
  const limited = `ulimit -c 0; ulimit -t ${limits.cpuSeconds}; ulimit -d ${limits.writableMb * 1024}; ulimit -f ${limits.copyBytes / 512}; exec "$@"`
  return ['/bin/sh', ['-c', limited, 'sh', ...(unshare.length > 0 ? ['unshare', ...unshare] : []), ...node]]
}
