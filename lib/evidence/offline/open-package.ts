import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import sodium from 'sodium-native'
import { z } from 'zod'
import { Misconfigured } from '@/lib/errors'
import { Tampered, unboxed } from '@/lib/vault/box'
import { openOriginalStream } from '../original-cipher'
import { openedNameOf, packageNames } from '../package-file'
import { openZip, type Zip } from './zip'

const sha = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`))
/** Printed on the custodian's screen: nothing that a terminal would obey. */
const printed = z.string().transform((text) => text.replace(/\p{Cc}/gu, ' '))
const listed = z.object({
  ref: printed,
  caseNumber: printed,
  items: z.array(
    z.object({
      id: z.uuid(),
      label: z.string().regex(/^E-\d{2,4}$/),
      sniffed: z
        .string()
        .regex(/^[a-z0-9]{1,8}$/)
        .nullable(),
      original: z.object({ size: z.number(), sha256: sha(64), sha512: sha(128), sealedSha256: sha(64), metaSha256: sha(64).nullable() }),
      clean: z.object({ type: z.string(), size: z.number(), sha256: sha(64) }).nullable(),
    }),
  ),
})
type Listed = z.infer<typeof listed>['items'][number]

/** What became of one item: the file written, or what does not fit. */
export type Verdict = { label: string; file: string | null; wrong: string[] }

async function whole(zip: Zip, name: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of zip.read(name)) parts.push(part)
  return Buffer.concat(parts)
}

async function hashOf(parts: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** The key of one original, out of its box. Null when the custodian's secret is another, or the box was made for another item. */
function keyOf(secret: Buffer, id: string, box: Buffer): Buffer | null {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  sodium.crypto_scalarmult_base(publicKey, secret)
  try {
    const { key } = unboxed(publicKey, secret, 'vault.original', id, box) as { key: string }
    return Buffer.from(key, 'base64')
  } catch {
    return null
  }
}

/** Whether all parts were what was sealed; otherwise nothing of them stays, so that no part is taken for the whole. @throws whatever the disk does */
async function written(parts: AsyncIterable<Buffer>, file: string, seen: (part: Buffer) => void): Promise<boolean> {
  const out = await fs.open(file, 'wx', 0o600)
  try {
    for await (const part of parts) {
      seen(part)
      await out.writeFile(part)
    }
    return true
  } catch (error) {
    await fs.rm(file, { force: true })
    // A full disk is no change of the original, and must not be told as one.
    if (error instanceof Tampered || error instanceof Misconfigured) return false
    throw error
  } finally {
    await out.close()
  }
}

async function opened(zip: Zip, item: Listed, key: Buffer, file: string): Promise<string[] | null> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
  let size = 0
  const whole = await written(openOriginalStream(key, zip.read(packageNames.original(item.label))), file, (part) => {
    sha256.update(part)
    sha512.update(part)
    size += part.length
  })
  if (!whole) return null
  const found = sha256.digest('hex')
  return [
    ...(found === item.original.sha256 ? [] : ['SHA-256 of the original']),
    ...(sha512.digest('hex') === item.original.sha512 ? [] : ['SHA-512 of the original']),
    ...(size === item.original.size ? [] : ['size of the original']),
    ...(item.original.metaSha256 === null || item.original.metaSha256 === found ? [] : ['SHA-256 as declared by WhatsApp']),
  ]
}

async function verdictOf(zip: Zip, item: Listed, secret: Buffer, out: string): Promise<Verdict> {
  const { label, clean, original } = item
  const sealed = (await hashOf(zip.read(packageNames.original(label)))) === original.sealedSha256 ? [] : ['SHA-256 of the sealed original']
  const copy = zip.names.find((name) => name.startsWith(`${label}/copy.`))
  const copied = !clean ? [] : copy && (await hashOf(zip.read(copy))) === clean.sha256 ? [] : ['SHA-256 of the copy']
  const key = keyOf(secret, item.id, await whole(zip, packageNames.key(label)))
  if (!key) return { label, file: null, wrong: [...sealed, ...copied, 'the key does not open it: another custodian, or another item'] }
  const file = path.join(out, openedNameOf(item))
  const found = await opened(zip, item, key, file).catch(() => {
    throw new Misconfigured(`evidence:open: ${file} cannot be written`)
  })
  return found ? { label, file, wrong: [...sealed, ...copied, ...found] } : { label, file: null, wrong: [...sealed, ...copied, 'the sealed original was changed'] }
}

/** The custodian's secret from its file. @throws Misconfigured */
export async function readSecret(file: string): Promise<Buffer> {
  const bytes = await fs.readFile(file).catch(() => {
    throw new Misconfigured(`evidence:open: ${file} cannot be read`)
  })
  if (bytes.length !== sodium.crypto_box_SECRETKEYBYTES) throw new Misconfigured(`evidence:open: ${file} must hold 32 bytes`)
  return bytes
}

function listOf(bytes: Buffer): z.infer<typeof listed> {
  try {
    return listed.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw new Misconfigured('evidence:open: the list of the package cannot be read')
  }
}

async function makeEmpty(out: string): Promise<void> {
  const names = await fs
    .mkdir(out, { recursive: true, mode: 0o700 })
    .then(() => fs.readdir(out))
    .catch(() => {
      throw new Misconfigured(`evidence:open: ${out} is no folder to write to`)
    })
  if (names.length > 0) throw new Misconfigured(`evidence:open: ${out} is not empty`)
}

/**
 * Opens every original of a court package into the folder `out`, which must be empty or new, and recomputes every hash.
 * @throws Misconfigured when the file is no court package or the folder holds something
 */
export async function openPackageFile(file: string, secret: Buffer, out: string): Promise<{ ref: string; caseNumber: string; verdicts: Verdict[] }> {
  const zip = await openZip(file)
  try {
    const { ref, caseNumber, items } = listOf(await whole(zip, packageNames.list))
    await makeEmpty(out)
    const verdicts: Verdict[] = []
    for (const item of items) verdicts.push(await verdictOf(zip, item, secret, out))
    return { ref, caseNumber, verdicts }
  } finally {
    await zip.close()
  }
}
