import type { ProgrammeId } from '@/lib/programme/types'
import { People } from '@/lib/vault/person'
import { transaction } from '@/lib/vault/tx'
import { batchOf, finish } from './batch'
import { quiet } from './turn'
import { worlds } from './world'

/** Four seconds after somebody's last file: one acknowledgement for the whole album. `person` is the look-up MAC in hex. */
export async function acknowledge(person: string, programme: ProgrammeId): Promise<void> {
  const mac = Buffer.from(person, 'hex')
  const known = (await worlds())[programme]
  await transaction(async (tx) => {
    const people = await People.lockMacs(tx, programme, [mac])
    const batch = batchOf(tx, people, known)
    await Promise.all(finish(batch, await quiet(batch, mac)))
  })
}
