import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { Misconfigured } from '@/lib/errors'

const sources = ['app', 'components', 'db', 'lib', 'public', 'proxy.ts', 'next.config.ts', 'postcss.config.mjs', 'package-lock.json']
const unbuilt = /(\.test\.tsx?|\.sql)$/

async function filesOf(at: string): Promise<string[]> {
  const found = await fs.stat(at).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return unbuilt.test(at) ? [] : [at]
  const names = (await fs.readdir(at)).sort()
  return (await Promise.all(names.map((name) => filesOf(path.join(at, name))))).flat()
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesOf(source)) hash.update(file).update(await fs.readFile(file))
  }
  return hash.digest('hex')
}

/** Builds the pages unless the last build was of the same sources. */
export async function built(): Promise<void> {
  const mark = path.join(process.env.MITRA_BUILD_DIR ?? '.next', 'mitra-sources')
  const now = await fingerprint()
  if ((await fs.readFile(mark, 'utf8').catch(() => '')) === now) return
  process.stdout.write('Building the pages (once, until sources change)\n')
  const result = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  if (result.status !== 0) throw new Misconfigured(`the build failed:\n${result.stdout}\n${result.stderr}`)
  await fs.writeFile(mark, now)
}
