import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const prefix = 'mitra-clean-'
const memory = '/dev/shm'

/** Memory rather than disk where there is room for `bytes`: here a file lies open for the seconds of its cleaning. */
async function home(bytes: number): Promise<string> {
  const stat = await fs.statfs(memory).catch(() => null)
  return stat && stat.bavail * stat.bsize > bytes ? memory : os.tmpdir()
}

/** Runs `work` in a private folder that is gone afterwards. `bytes`: room it needs. */
export async function inFolder<T>(bytes: number, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = path.join(await home(bytes), `${prefix}${process.pid}-${randomBytes(6).toString('hex')}`)
  await fs.mkdir(folder, { mode: 0o700 })
  try {
    return await work(folder)
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Removes folders that killed processes left behind. */
export async function sweepFolders(): Promise<void> {
  for (const place of [memory, os.tmpdir()]) {
    for (const name of await fs.readdir(place).catch(() => [])) {
      const pid = Number(/^mitra-clean-(\d+)-/.exec(name)?.[1])
      if (pid && !alive(pid)) await fs.rm(path.join(place, name), { recursive: true, force: true })
    }
  }
}
