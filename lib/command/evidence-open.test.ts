import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { keys } from '@/lib/complaint/testing'
import { packageNames } from '@/lib/evidence/package-file'
import { sealOriginal } from '@/lib/evidence/seal-original'
import { store } from '@/lib/evidence/store'
import { dataFolder } from '@/lib/evidence/testing'
import { custodian } from '@/lib/vault/keys'

let folder: string
let secret: string
const original = Buffer.concat([Buffer.from('the original'), randomBytes(150_000)])
const hash = (algorithm: string, bytes: Buffer) => createHash(algorithm).update(bytes).digest('hex')

beforeAll(async () => {
  folder = await dataFolder()
  await keys()
  secret = path.join(process.env.MITRA_KEYS_DIR ?? '', custodian.secret)
})

/** A package of one item as the worker stores it: the sealed original, its key, the list. */
async function packed(change: { list?: object; sealed?: (bytes: Buffer) => Buffer } = {}): Promise<string> {
  const id = randomUUID()
  const sealed = await sealOriginal(id, [original], { most: 1e6, at: new Date() })
  const bytes = Buffer.concat(await (await store().read(sealed.path, 0, ((await store().size(sealed.path)) ?? 0) - 1)).toArray())
  const hashes = { size: original.length, sha256: hash('sha256', original), sha512: hash('sha512', original), sealedSha256: hash('sha256', bytes), metaSha256: null }
  const list = { version: 1, ref: 'PS-2026-0001', caseNumber: 'FIR 0123/2026', items: [{ id, label: 'E-01', sniffed: 'jpeg', original: hashes, clean: null }] }
  const zip = new ZipFile()
  const add = (content: Buffer | string, name: string) => zip.addBuffer(Buffer.from(content), name, { compress: false })
  add(JSON.stringify({ ...list, ...change.list }), packageNames.list)
  add(change.sealed?.(bytes) ?? bytes, packageNames.original('E-01'))
  add(sealed.fileKey, packageNames.key('E-01'))
  zip.end()
  const file = path.join(folder, `${id}.zip`)
  await fs.promises.writeFile(file, zip.outputStream)
  return file
}

type Said = { code: number | null; out: string; error: string }

const ran = (command: string, words: string[]) =>
  new Promise<Said>((resolve) => {
    const child = execFile(command, words, (_, out, error) => resolve({ code: child.exitCode, out, error }))
  })

/** The command as the custodian gives it, and what stands behind it. */
const throughNpm = (...words: string[]) => ran('npm', ['run', '--silent', 'evidence:open', '--', ...words])
const open = (...words: string[]) => ran(process.execPath, ['--import', 'tsx', 'lib/command/evidence-open.ts', ...words])

const fresh = () => path.join(folder, `out-${randomUUID()}`)

describe('npm run evidence:open', () => {
  it('gives the custodian exactly what was received, in a folder of its own, and says so', async () => {
    const out = fresh()
    const { code, out: told, error } = await throughNpm(await packed(), '--key', secret, '--out', out)
    expect([code, error, told]).toEqual([0, '', `Complaint PS-2026-0001, case FIR 0123/2026\nE-01  as received  ${out}/E-01.jpeg\n`])
    expect(fs.readFileSync(path.join(out, 'E-01.jpeg')).equals(original)).toBe(true)
    expect([fs.statSync(out).mode & 0o777, fs.statSync(path.join(out, 'E-01.jpeg')).mode & 0o777]).toEqual([0o700, 0o600])
  })

  it('says that a changed original does not fit, fails, and leaves no part of it', async () => {
    const file = await packed({
      sealed: (bytes) => {
        const changed = Buffer.from(bytes)
        changed[100_000] = (changed[100_000] ?? 0) ^ 1
        return changed
      },
    })
    const out = fresh()
    const { code, out: told } = await open(file, '--key', secret, '--out', out)
    expect([code, told.split('\n')[1]]).toEqual([1, 'E-01  DOES NOT FIT: SHA-256 of the sealed original; the sealed original was changed'])
    expect(fs.readdirSync(out)).toEqual([])
  })

  it('says that another key does not open it, and fails', async () => {
    const key = path.join(folder, 'other.secret')
    fs.writeFileSync(key, randomBytes(32))
    const { code, out: told } = await open(await packed(), '--key', key, '--out', fresh())
    expect([code, told.split('\n')[1]]).toEqual([1, 'E-01  DOES NOT FIT: the key does not open it: another custodian, or another item'])
  })

  it('prints nothing that the terminal would obey', async () => {
    const { out } = await open(await packed({ list: { caseNumber: 'FIR \u001b]0;a\u0007\u001b[2J 1' } }), '--key', secret, '--out', fresh())
    expect(out).not.toMatch(/[^\P{Cc}\n]/u)
  })

  it('says in one line what is wrong with what it was given, and fails', async () => {
    const file = await packed()
    const text = path.join(folder, 'text.zip')
    fs.writeFileSync(text, 'no package'.repeat(10))
    const short = path.join(folder, 'short.secret')
    fs.writeFileSync(short, 'short')
    const cut = path.join(folder, 'cut.zip')
    fs.writeFileSync(cut, fs.readFileSync(file).subarray(0, 90_000))
    const usage = 'npm run evidence:open -- <package.zip>'
    const given: [string[], string][] = [
      [[], usage],
      [[file], usage],
      [[file, '--key', secret], usage],
      [[file, text, '--key', secret, '--out', fresh()], usage],
      [[file, '--secret', secret, '--out', fresh()], usage],
      [[file, '--key', path.join(folder, 'none'), '--out', fresh()], 'cannot be read'],
      [[file, '--key', short, '--out', fresh()], 'must hold 32 bytes'],
      [[path.join(folder, 'none.zip'), '--key', secret, '--out', fresh()], 'cannot be read'],
      [[text, '--key', secret, '--out', fresh()], 'not a court package'],
      [[cut, '--key', secret, '--out', fresh()], 'not whole'],
      [[await packed({ list: { items: 'none' } }), '--key', secret, '--out', fresh()], 'the list of the package cannot be read'],
      [[file, '--key', secret, '--out', folder], 'is not empty'],
      [[file, '--key', secret, '--out', file], 'no folder to write to'],
    ]
    const said = await Promise.all(given.map(([words]) => open(...words)))
    for (const [index, [, wrong]] of given.entries()) {
      expect(said[index]).toEqual({ code: 1, out: '', error: expect.stringMatching(/^evidence:open: [^\n]+\n$/) })
      expect(said[index]?.error).toContain(wrong)
    }
  })
})
