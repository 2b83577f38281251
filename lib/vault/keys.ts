import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import sodium from 'sodium-native'
import { env } from '@/lib/env'
import { Misconfigured } from '@/lib/errors'

/** Secrets of 32 random bytes, and who reads them: door and worker; worker; worker; worker and web; web; worker and web; worker and web. */
const plainKeys = ['door.key', 'pepper', 'state.key', 'code.pepper', 'payload.key', 'office.key', 'copies.key'] as const
export type PlainKey = (typeof plainKeys)[number]

const held = new Map<string, Buffer>()

/**
 * The 32 bytes of one key file, read once and kept in locked memory that never reaches swap or a core dump.
 * @throws Misconfigured naming the file when it is missing or has another length
 */
export function keyBytes(name: string): Buffer {
  const file = path.join(/* turbopackIgnore: true */ env().keysDir, name)
  const known = held.get(file)
  if (known) return known
  const bytes = readFile(file, name)
  if (bytes.length !== 32) throw new Misconfigured(`MITRA_KEYS_DIR: ${name} must hold 32 bytes`)
  const locked = sodium.sodium_malloc(32)
  bytes.copy(locked)
  bytes.fill(0)
  held.set(file, locked)
  return locked
}

function readFile(file: string, name: string): Buffer {
  try {
    return fs.readFileSync(file)
  } catch {
    throw new Misconfigured(`MITRA_KEYS_DIR: ${name} is missing or cannot be read; npm run keys:new makes it`)
  }
}

export const plainKey = (name: PlainKey): Buffer => keyBytes(name)

/** Forgets a key of this process, after its file has been destroyed. */
export function forgetKey(name: string): void {
  const file = path.join(env().keysDir, name)
  held.get(file)?.fill(0)
  held.delete(file)
}

/** The sealing epoch of an instant: its UTC month as yymm, e.g. 2611. */
export function epochOf(at: Date): number {
  return (at.getUTCFullYear() % 100) * 100 + at.getUTCMonth() + 1
}

/** The first instant of an epoch, UTC. `monthsOn` counts from there. */
export function epochStart(kid: number, monthsOn = 0): Date {
  return new Date(Date.UTC(2000 + Math.floor(kid / 100), (kid % 100) - 1 + monthsOn, 1))
}

const half = (kid: number, side: 'public' | 'secret') => `epoch-${String(kid).padStart(4, '0')}.${side}`
export const publicHalf = (kid: number) => half(kid, 'public')
export const secretHalf = (kid: number) => half(kid, 'secret')

/** Originals of evidence are sealed to the custodian. The secret half opens a court package and belongs on no server. */
export const custodian = { public: 'custodian.public', secret: 'custodian-keep-offline.secret' } as const

/** Epochs whose public half is on disk, newest first. */
export function epochsOnDisk(dir = env().keysDir): number[] {
  const names = fs.existsSync(/* turbopackIgnore: true */ dir) ? fs.readdirSync(/* turbopackIgnore: true */ dir) : []
  return names
    .map((name) => Number(/^epoch-(\d{4})\.public$/.exec(name)?.[1]))
    .filter((kid) => kid > 0)
    .sort((a, b) => b - a)
}

const chosen = new Map<string, number>()

/**
 * The epoch to seal to at `at`: that month's, else the newest before it (a door whose keys have not been rolled over yet must not lose messages).
 * @throws Misconfigured when there is no usable public half
 */
export function sealingEpoch(at: Date): number {
  const wanted = epochOf(at)
  const cacheKey = `${env().keysDir} ${wanted}`
  const known = chosen.get(cacheKey)
  if (known) return known
  const kid = epochsOnDisk().find((one) => one <= wanted)
  if (!kid) throw new Misconfigured(`MITRA_KEYS_DIR: ${publicHalf(wanted)} is missing; npm run keys:new makes it`)
  if (kid === wanted) chosen.set(cacheKey, kid)
  return kid
}

function writeKey(dir: string, name: string, bytes: Buffer): void {
  fs.writeFileSync(path.join(dir, name), bytes, { mode: 0o600, flag: 'wx' })
  bytes.fill(0)
}

function makePair(dir: string, publicName: string, secretName: string): string[] {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  const secretKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES)
  sodium.crypto_box_keypair(publicKey, secretKey)
  writeKey(dir, secretName, secretKey)
  writeKey(dir, publicName, publicKey)
  return [publicName, secretName]
}

/**
 * Makes every key that is missing in `dir`, the pair of the epoch of `at` included, with mode 0600; never replaces one.
 * @returns the names of the files made
 */
export async function makeMissingKeys(dir: string, at = new Date()): Promise<string[]> {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 })
  const made: string[] = []
  for (const name of plainKeys) {
    if (fs.existsSync(path.join(dir, name))) continue
    writeKey(dir, name, randomBytes(32))
    made.push(name)
  }
  const pairs = [
    [publicHalf(epochOf(at)), secretHalf(epochOf(at))],
    ['lane.public', 'lane.secret'],
    [custodian.public, custodian.secret],
  ] as const
  for (const [publicName, secretName] of pairs) {
    if (!fs.existsSync(path.join(dir, publicName))) made.push(...makePair(dir, publicName, secretName))
  }
  return made
}
