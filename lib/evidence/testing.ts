import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type postgres from 'postgres'
import S3rver from 's3rver'
import { type FakeGraph, startFakeGraph } from '@/e2e/fake-graph'
import { putCopy } from './copies'
import { sealOriginal } from './seal-original'
import type { Copy } from './types'

/** A data folder of this test's own: store, spool. Before anything asks for the environment. */
export async function dataFolder(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-evidence-'))
  process.env.MITRA_DATA_DIR = folder
  return folder
}

export type Bucket = { address: string; stop: () => Promise<void> }

/** A server that speaks like S3, its one bucket kept in `directory`; `address` is for MITRA_STORAGE, the SDK's credentials are set. */
export async function bucketServer(directory: string): Promise<Bucket> {
  const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'evidence', configs: [] }] })
  const { port } = await server.run()
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' })
  return { address: `s3://evidence?endpoint=http://127.0.0.1:${port}`, stop: () => server.close() }
}

export type Kept = { id: string; sha256: string }

/** A sealed item of a complaint with the copies given, as fetching and cleaning leave one. */
export async function kept(owner: postgres.Sql, complaintId: string, bytes: Buffer, copies: Partial<Record<Copy, Buffer>> = {}, kind = 'image'): Promise<Kept> {
  const id = randomUUID()
  const sealed = await sealOriginal(id, [bytes], { most: 1e9, at: new Date() })
  const [{ seq } = { seq: 1 }] = await owner<{ seq: number }[]>`select coalesce(max(seq), 0)::int + 1 as seq from core.evidence where complaint_id = ${complaintId}`
  const { clean, disguised } = copies
  const pages = Object.entries(copies).filter(([name]) => name.startsWith('page-'))
  const hash = (copy: Buffer | undefined) => (copy ? createHash('sha256').update(copy).digest() : null)
  for (const [name, copy] of Object.entries(copies)) if (copy) await put(id, name as Copy, copy)
  await owner`insert into core.evidence (id, complaint_id, seq, kind, by, said_hour, state, reason, size, sha256, sha512, clean_type, clean_size, clean_sha256, disguised_type, disguised_size, disguised_sha256, pages, page_sizes)
    values (${id}, ${complaintId}, ${seq}, ${kind}, 'informer', now(), ${clean ? 'cleaned' : 'sealed_only'}, ${clean ? null : 'unknown_kind'}, ${sealed.size}, ${sealed.sha256}, ${sealed.sha512},
      ${clean ? (kind === 'voice' ? 'audio/ogg' : 'image/jpeg') : null}, ${clean?.length ?? null}, ${hash(clean)}, ${disguised ? 'audio/mpeg' : null}, ${disguised?.length ?? null}, ${hash(disguised)},
      ${pages.length || null}, ${pages.length ? pages.map(([, copy]) => copy?.length ?? 0) : null})`
  await owner`insert into vault.original (evidence_id, path, file_key, work_key, work_kid, sealed_sha256) values (${id}, ${sealed.path}, ${sealed.fileKey}, ${sealed.workKey}, ${sealed.workKid}, ${sealed.sealedSha256})`
  return { id, sha256: sealed.sha256.toString('hex') }
}

async function put(id: string, name: Copy, copy: Buffer): Promise<void> {
  const file = path.join(os.tmpdir(), `mitra-${randomUUID()}`)
  await fs.writeFile(file, copy)
  await putCopy(id, name, file)
  await fs.rm(file)
}

/** Everything a stream gives. */
export async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer())
}

/** A Graph API that hands out media, and that this process asks for them. */
export async function mediaGraph(): Promise<FakeGraph> {
  const graph = await startFakeGraph({
    appSecret: 'secret',
    accessToken: 'the-token',
    webhookUrl: 'http://127.0.0.1:9/none',
    phoneNumberIds: [{ programme: 'satark', id: '100000000000001', display: '+910000000001' }],
  })
  Object.assign(process.env, { WHATSAPP_GRAPH_URL: graph.url, WHATSAPP_ACCESS_TOKEN: 'the-token' })
  return graph
}
