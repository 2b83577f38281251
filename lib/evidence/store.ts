import fs from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { S3Driver } from 'flydrive/drivers/s3'
import { hourOf, now } from '@/lib/clock'
import { env } from '@/lib/env'
import { persistently, type Source } from './persist'

/** Where the bytes of evidence lie: encrypted, under names that mean nothing. */
export type Store = {
  /** Keeps a whole file under a name, replacing what was there. `size` in bytes; `source` may be asked again. */
  put: (name: string, source: Source, size: number) => Promise<void>
  /** Bytes `from` to `to`, both included. */
  read: (name: string, from: number, to: number) => Promise<Readable>
  /** Bytes of a file; null when there is none. */
  size: (name: string) => Promise<number | null>
  /** Succeeds when there is none, too. */
  remove: (name: string) => Promise<void>
}

const keyOf = (name: string) => `${name.slice(0, 2)}/${name}`

/** Operations that are the same on every disk. */
function common(disk: Disk): Pick<Store, 'size' | 'remove'> {
  return {
    size: async (name) => ((await disk.exists(keyOf(name))) ? (await disk.getMetaData(keyOf(name))).contentLength : null),
    remove: (name) => disk.delete(keyOf(name)),
  }
}

/** On disk before it counts; and the file's time is the hour's, because the minute would tell when somebody sent it. */
async function settle(file: string): Promise<void> {
  const handle = await fs.promises.open(file, 'r+')
  try {
    const hour = hourOf(now())
    await handle.utimes(hour, hour)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function folder(location: string): Store {
  const disk = new Disk(new FSDriver({ location, visibility: 'private' }))
  const fileOf = (name: string) => path.join(/* turbopackIgnore: true */ location, keyOf(name))
  return {
    ...common(disk),
    put: async (name, source) => {
      await disk.putStream(keyOf(name), await source())
      await settle(fileOf(name))
    },
    read: async (name, from, to) => fs.createReadStream(fileOf(name), { start: from, end: to }),
  }
}

/** `s3://bucket?endpoint=https://…&region=…`; the credentials are the AWS SDK's own (AWS_ACCESS_KEY_ID, …). */
function bucket(address: URL): Store {
  const endpoint = address.searchParams.get('endpoint') ?? undefined
  const client = new S3Client({
    region: address.searchParams.get('region') ?? 'ap-south-1',
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // Its lines are for a terminal; what fails is thrown, and logged where it ends.
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    // Checksums of the SDK's newer kind are unknown to most servers that only speak like S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const disk = new Disk(new S3Driver({ client, bucket: address.hostname, visibility: 'private', supportsACL: false }))
  return {
    ...common(disk),
    put: (name, source, size) =>
      persistently(source, (bytes, stop) =>
        client.send(new PutObjectCommand({ Bucket: address.hostname, Key: keyOf(name), Body: bytes, ContentLength: size }), { abortSignal: stop }),
      ),
    read: async (name, from, to) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: address.hostname, Key: keyOf(name), Range: `bytes=${from}-${to}` }))
      return Body as Readable
    },
  }
}

/** The store at an address as MITRA_STORAGE has it; `file:` alone is the folder `store` in the data folder. */
export function storeAt(address: string, dataDir: string): Store {
  if (address.startsWith('s3:')) return bucket(new URL(address))
  const named = address.replace(/^file:(\/\/)?/, '')
  return folder(named === '' ? path.join(/* turbopackIgnore: true */ dataDir, 'store') : path.resolve(/* turbopackIgnore: true */ named))
}

let opened: { address: string; store: Store } | undefined

/** This installation's store. */
export function store(): Store {
  const { MITRA_STORAGE, dataDir } = env()
  const address = `${MITRA_STORAGE} ${dataDir}`
  if (opened?.address !== address) opened = { address, store: storeAt(MITRA_STORAGE, dataDir) }
  return opened.store
}
