import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import sodium from 'sodium-native'
import { z } from 'zod'
import { Misconfigured } from '@/lib/errors'
import { unboxed } from '@/lib/vault/box'
import { openOriginalStream } from '../original-cipher'
import { openedNameOf, packageNames } from '../package-file'
import { openZip, type Zip } from './zip'

const sha = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`))
const listed = z.object({
  ref: z.string(),
  caseNumber: z.string(),
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

async function opened(zip: Zip, item: Listed, key: Buffer, file: string): Promise<string[]> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
  const out = await fs.open(file, 'wx', 0o600)
  let size = 0
  try {
    for await (const part of openOriginalStream(key, zip.read(packageNames.original(item.label)))) {
      sha256.update(part)
      sha512.update(part)
      size += part.length
      await out.write(part)
    }
  } catch {
    return ['the sealed original was changed']
  } finally {
    await out.close()
  }
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
  const wrong = [...sealed, ...copied, ...(await opened(zip, item, key, file))]
  return { label, file, wrong }
}

/** The custodian's secret from its file. @throws Misconfigured */
export async function readSecret(file: string): Promise<Buffer> {
  const bytes = await fs.readFile(file).catch(() => {
    throw new Misconfigured(`evidence:open: ${file} cannot be read`)
  })
  if (bytes.length !== sodium.crypto_box_SECRETKEYBYTES) throw new Misconfigured(`evidence:open: ${file} must hold 32 bytes`)
  return bytes
}

/**
 * Opens every original of a court package into the folder `out`, which must be empty or new, and recomputes every hash.
 * @throws Misconfigured when the file is no court package or the folder holds something
 */
export async function openPackageFile(file: string, secret: Buffer, out: string): Promise<{ ref: string; caseNumber: string; verdicts: Verdict[] }> {
  await fs.mkdir(out, { recursive: true, mode: 0o700 })
  if ((await fs.readdir(out)).length > 0) throw new Misconfigured(`evidence:open: ${out} is not empty`)
  const zip = await openZip(file)
  try {
    const read = listed.safeParse(JSON.parse((await whole(zip, packageNames.list)).toString('utf8')))
    if (!read.success) throw new Misconfigured('evidence:open: the list of the package cannot be read')
    const verdicts: Verdict[] = []
    for (const item of read.data.items) verdicts.push(await verdictOf(zip, item, secret, out))
    return { ref: read.data.ref, caseNumber: read.data.caseNumber, verdicts }
  } finally {
    await zip.close()
  }
}
