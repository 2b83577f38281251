import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { epochOf, epochStart, epochsOnDisk, forgetKey, keyBytes, makeMissingKeys, publicHalf, secretHalf } from './keys'
import { open } from './open'
import { seal } from './seal'
import { botSql, transaction } from './tx'

const day = 24 * 60 * 60 * 1000
const rows = 500

/** A door on another machine may go on sealing to last month's key for a while. */
const grace = 8 * day

/** Makes the keys of this and, in its last week, of the next month, and keeps their public halves on record. */
export async function rollOver(at: Date): Promise<void> {
  await makeMissingKeys(env().keysDir, at)
  await makeMissingKeys(env().keysDir, new Date(at.getTime() + 7 * day))
  for (const kid of epochsOnDisk()) {
    await botSql()`insert into vault.epoch (kid, public_key, opens, closes)
      values (${kid}, ${Buffer.from(keyBytes(publicHalf(kid)))}, ${isoDay(epochStart(kid))}, ${isoDay(epochStart(kid, 1))}) on conflict do nothing`
  }
}

const isoDay = (at: Date) => at.toISOString().slice(0, 10)

type Sealed = { id: string; sealed: Buffer; kid: number }

/** Contacts of open cases move to the epoch of now, so that older epochs can be destroyed. */
export async function reseal(at: Date): Promise<number> {
  const newest = epochOf(at)
  for (let total = 0; ; ) {
    const moved = await transaction(async (tx) => {
      const old = await tx<
        Sealed[]
      >`select complaint_id as id, sealed, kid from vault.contact where kid < ${newest} and sealed is not null order by complaint_id limit ${rows} for update skip locked`
      for (const row of old) {
        const fresh = seal('vault.contact', row.id, open('vault.contact', row.id, row), at)
        await tx`update vault.contact set sealed = ${fresh.sealed}, kid = ${fresh.kid} where complaint_id = ${row.id}`
      }
      return old.length
    })
    total += moved
    if (moved < rows) return total
  }
}

function overwrite(name: string): void {
  const file = path.join(env().keysDir, name)
  if (!fs.existsSync(file)) return
  fs.writeFileSync(file, randomBytes(32))
  fs.rmSync(file)
  forgetKey(name)
}

/**
 * Destroys the secret of every ended epoch that no live row names, on disk and in memory: what was sealed to it, also in a backup, is noise.
 * @returns how many were destroyed
 */
export async function destroyEpochs(at: Date): Promise<number> {
  const named = await botSql()<{ kid: number }[]>`
    select kid from vault.inbox union select kid from vault.contact where sealed is not null union select kid from vault.media union select kid from vault.outgoing
    union select work_kid from vault.original where work_kid is not null`
  const needed = new Set(named.map(({ kid }) => kid))
  const ended = epochsOnDisk().filter((kid) => !needed.has(kid) && at.getTime() >= epochStart(kid, 1).getTime() + grace)
  for (const kid of ended) {
    const proof = createHash('sha256')
      .update(keyBytes(publicHalf(kid)))
      .digest('hex')
    overwrite(secretHalf(kid))
    overwrite(publicHalf(kid))
    await botSql()`update vault.epoch set destroyed_at = ${at.toISOString()} where kid = ${kid}`
    await botSql()`select ledger.append('system', null, 'epoch_destroyed', null, ${JSON.stringify({ kid, publicKeySha256: proof })}::text::jsonb)`
    log('info', 'epoch destroyed', { task: 'shred', id: String(kid) })
  }
  return ended.length
}
