import { and, asc, eq, isNotNull, max, ne } from 'drizzle-orm'
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { botDb, type Tx } from '@/db/client'
import { complaint, evidence, statement } from '@/db/schema/complaint'
import { sealStatement } from '@/lib/vault/lane'

const payload = z.object({ id: z.uuid() })

/** Captions become statements, because a file row has no sealed place for one. */
async function captions(tx: Tx, id: string): Promise<void> {
  const captioned = await tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.complaintId, id), isNotNull(evidence.caption)))
    .orderBy(asc(evidence.seq))
  const [last] = await tx
    .select({ seq: max(statement.seq) })
    .from(statement)
    .where(eq(statement.complaintId, id))
  for (const [at, file] of captioned.entries()) {
    const said = `E-${String(file.seq).padStart(2, '0')}: ${file.caption}`
    await tx.insert(statement).values({ complaintId: id, seq: (last?.seq ?? 0) + at + 1, question: 'more', said, saidHour: file.saidHour })
  }
  await tx.update(evidence).set({ caption: null }).where(eq(evidence.complaintId, id))
}

/** Seals what was said in a complaint that has left the normal lane, and takes its words out of list and search. Safe to run twice. */
export async function sealLane(id: string): Promise<void> {
  await botDb().transaction(async (tx) => {
    const [held] = await tx
      .select({ id: complaint.id })
      .from(complaint)
      .where(and(eq(complaint.id, id), ne(complaint.lane, 'normal')))
      .for('update')
    if (!held) return
    await captions(tx, id)
    const open = await tx
      .select()
      .from(statement)
      .where(and(eq(statement.complaintId, id), isNotNull(statement.said)))
    for (const { id: row, seq, said } of open) {
      await tx
        .update(statement)
        .set({ said: null, sealed: sealStatement(id, seq, said ?? '') })
        .where(eq(statement.id, row))
    }
    await tx.update(complaint).set({ headline: null, words: null, place: null }).where(eq(complaint.id, id))
  })
}

export const sealLaneTask: Task = async (given) => sealLane(payload.parse(given).id)
