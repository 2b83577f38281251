import { now } from '@/lib/clock'
import type { EvidenceKind, MediaRef } from '@/lib/conversation/types'
import { open } from '@/lib/vault/open'
import { botSql, type Tx, transaction } from '@/lib/vault/tx'
import { forgetMedia, type MediaFacts, mediaBytes, mediaFacts, NotCome, type Patience, readSha256 } from '@/lib/whatsapp/media'
import { mostBytes } from '../limits'
import { type SealedOriginal, sealOriginal, TooLarge } from '../seal-original'
import { store } from '../store'
import type { FailedReason } from '../types'
import { alone } from './alone'
import { enter, type Item } from './enter'

export type Wanted = Item & { kind: EvidenceKind; by: 'informer' | 'officer'; state: string; ref: MediaRef }

/** The bytes are not those that were sent. */
class Changed extends Error {
  override name = 'Changed'
}

export type Fetching = {
  /** No try follows this one. */
  last: boolean
  /** Called in the transaction that gives a file up. */
  lost: (tx: Tx, item: Wanted, reason: FailedReason) => Promise<void>
  patience?: Patience
}

type Row = Item & { kind: EvidenceKind; by: 'informer' | 'officer'; state: string; sealed: Buffer; kid: number }

async function wanted(id: string): Promise<Wanted | null> {
  const [row] = await botSql()<Row[]>`
    select e.id, e.complaint_id as "complaintId", e.seq, e.kind, e.by, e.state, m.sealed, m.kid
      from core.evidence e join vault.media m on m.evidence_id = e.id where e.id = ${id}`
  if (!row) return null
  const { sealed, kid, ...item } = row
  return { ...item, ref: open('vault.media', id, { sealed, kid }) as MediaRef }
}

/** Before the first byte: the item is on its way, and its place in the store is written down, so that a try that dies leaves nothing unknown there. */
function begun(id: string): Promise<string> {
  return transaction(async (tx) => {
    await tx`update core.evidence set state = 'fetching' where id = ${id} and state = 'referenced'`
    const [row] = await tx<
      { path: string }[]
    >`insert into vault.original (evidence_id, path) values (${id}, encode(sha256(gen_random_uuid()::text::bytea || uuid_send(gen_random_uuid())), 'hex'))
      on conflict (evidence_id) do update set path = vault.original.path returning path`
    if (!row) throw new Error('an insert returned nothing')
    return row.path
  })
}

async function* bytesOf(facts: MediaFacts, mediaId: string, patience?: Patience): AsyncGenerator<Uint8Array> {
  let came = false
  try {
    for await (const part of mediaBytes(facts.url, patience)) {
      came = true
      yield part
    }
  } catch (error) {
    // The url may have run out between the two calls; a new one is there for the asking.
    if (came || !(error instanceof NotCome) || error.reason !== 'gone') throw error
    yield* mediaBytes((await mediaFacts(mediaId, patience)).url, patience)
  }
}

async function sealed({ id, kind, ref }: Wanted, patience?: Patience): Promise<SealedOriginal> {
  const place = await begun(id)
  const facts = await mediaFacts(ref.mediaId, patience)
  const most = mostBytes[kind]
  if (facts.size !== null && facts.size > most) throw new TooLarge()
  const promised = readSha256(ref.sha256) ?? facts.sha256
  const check = (sha256: Buffer) => {
    if (promised && !promised.equals(sha256)) throw new Changed()
  }
  return sealOriginal(id, bytesOf(facts, ref.mediaId, patience), { most, at: now(), place, check })
}

async function kept(item: Wanted, found: SealedOriginal): Promise<void> {
  const { id, ref } = item
  await transaction(async (tx) => {
    const [row] = await tx<{ state: string; flagged_by: string | null }[]>`update core.evidence
      set state = case when flagged_at is null then 'sealed' else 'flagged' end, size = ${found.size}, sha256 = ${found.sha256}, sha512 = ${found.sha512}
      where id = ${id} and state in ('referenced', 'fetching') returning state, flagged_by`
    if (!row) return
    const [workKey, workKid] = row.state === 'flagged' ? [null, null] : [found.workKey, found.workKid]
    await tx`update vault.original set file_key = ${found.fileKey}, work_key = ${workKey}, work_kid = ${workKid}, sealed_sha256 = ${found.sealedSha256}, meta_sha256 = ${readSha256(ref.sha256)}
      where evidence_id = ${id}`
    if (row.state === 'sealed') await tx`select graphile_worker.add_job('clean-evidence', ${JSON.stringify({ id })}::text::json, job_key := ${`clean-${id}`}, max_attempts := 8)`
    await enter(tx, item, 'evidence_received', { kind: item.kind, size: found.size, via: 'whatsapp' })
    await enter(tx, item, 'evidence_sealed', { sha256: found.sha256.toString('hex') })
    if (row.state === 'flagged' && row.flagged_by === null) await enter(tx, item, 'evidence_flagged', { by: 'head' })
  })
}

async function givenUp(item: Wanted, reason: FailedReason, lost: Fetching['lost']): Promise<void> {
  const { id } = item
  await transaction(async (tx) => {
    const rows = await tx`update core.evidence set state = 'failed', reason = ${reason} where id = ${id} and state in ('referenced', 'fetching') returning id`
    if (rows.length === 0) return
    const [place] = await tx<{ path: string }[]>`delete from vault.original where evidence_id = ${id} and file_key is null returning path`
    if (place) await store().remove(place.path)
    await tx`delete from vault.media where evidence_id = ${id}`
    await lost(tx, item, reason)
    await enter(tx, item, 'evidence_failed', { reason })
  })
}

function reasonOf(error: unknown): FailedReason | null {
  if (error instanceof TooLarge) return 'too_large'
  if (error instanceof Changed) return 'changed'
  return error instanceof NotCome ? error.reason : null
}

/** Stored: Meta need not hold the file any longer, and we need not know where it was. */
async function forgotten({ id, ref }: Wanted, patience?: Patience): Promise<void> {
  await forgetMedia(ref.mediaId, patience)
  await botSql()`delete from vault.media where evidence_id = ${id}`
}

/**
 * Brings one file here and seals it. Safe at every point of a crash: until the seal is written down it is tried again from the start.
 * @throws whatever makes another try worth while; on the last try, and for a file that is too large, the item is given up instead
 */
export async function fetchEvidence(id: string, { last, lost, patience }: Fetching): Promise<void> {
  await alone(id, async () => {
    const item = await wanted(id)
    if (!item) return
    if (item.state === 'referenced' || item.state === 'fetching') {
      try {
        await kept(item, await sealed(item, patience))
      } catch (error) {
        const reason = reasonOf(error)
        if (reason && (last || reason === 'too_large')) return givenUp(item, reason, lost)
        throw error
      }
    }
    await forgotten(item, patience)
  })
}
