import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { OutputFile } from 'esbuild'

/** Packages with native code or WebAssembly files of their own stay where they are; the rest is folded into a few files that start fast. */
const external = ['sharp', '@hyzyla/pdfium']

async function built(): Promise<OutputFile[]> {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [path.resolve('lib/evidence/clean/child.ts')],
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifyWhitespace: true,
    outdir: path.resolve('out'),
    outExtension: { '.js': '.mjs' },
    write: false,
    logLevel: 'silent',
    external,
    loader: { '.wasm': 'dataurl' },
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url); const __dirname = '/';" },
  })
  await stop()
  return outputFiles
}

/** A folder of this process alone, for machines where the program may not write beside its packages. */
async function ownFolder(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-cleaner-'))
  await fs.chmod(folder, 0o755)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await fs.symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  return folder
}

async function written(files: OutputFile[], folder: string): Promise<string> {
  const whole = path.join(folder, 'whole')
  if (await fs.stat(whole).catch(() => undefined)) return folder
  await fs.mkdir(folder, { recursive: true, mode: 0o755 })
  for (const file of files) {
    const part = path.join(folder, `.${process.pid}-${path.basename(file.path)}`)
    await fs.writeFile(part, file.contents, { mode: 0o644 })
    await fs.rename(part, path.join(folder, path.basename(file.path)))
  }
  await fs.writeFile(whole, '')
  return folder
}

async function made(): Promise<string> {
  const files = await built()
  const hash = createHash('sha256')
  for (const file of files) hash.update(path.basename(file.path)).update(file.contents)
  const shared = path.resolve('node_modules/.cache/mitra-cleaner', hash.digest('hex').slice(0, 24))
  return written(files, shared).catch(async () => written(files, await ownFolder()))
}

let once: Promise<string> | undefined

/** The program of the child as plain JavaScript, made once for each version of its sources: no compiler runs beside a hostile file. Returns its path. */
export async function childProgram(): Promise<string> {
  once ??= made().catch((error: unknown) => {
    once = undefined
    throw error
  })
  return path.join(await once, 'child.mjs')
}
