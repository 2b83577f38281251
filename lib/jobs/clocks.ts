import { and, asc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Task } from 'graphile-worker'
import { botDb, type Tx } from '@/db/client'
import { complaint } from '@/db/schema/complaint'
import { forgetClear } from '@/lib/bot/pace'
import { remindStaff } from '@/lib/bot/remind-staff'
import { now } from '@/lib/clock'
import { type Escalation, escalationOf, lateness } from '@/lib/complaint/clocks'
import { isOpen } from '@/lib/complaint/rows'
import { append } from '@/lib/complaint/step'
import { programmeOf } from '@/lib/programme'
import { checkIns, pocsoAlarms, releaseUnattended } from './children'
import { speaking } from './speaking'

const columns = {
  id: complaint.id,
  programmeId: complaint.programmeId,
  lane: complaint.lane,
  status: complaint.status,
  priority: complaint.priority,
  escalation: complaint.escalation,
  accusedLevel: complaint.accusedLevel,
  accusedUnitIds: complaint.accusedUnitIds,
  districtId: complaint.districtId,
  rangeId: complaint.rangeId,
  firstLookDue: complaint.firstLookDue,
  assignDue: complaint.assignDue,
  actionDue: complaint.actionDue,
  outcomeDue: complaint.outcomeDue,
}

const batch = 500
const nobody = '00000000-0000-0000-0000-000000000000'

/** Raises every open complaint as high as its running clock says at `at`, and never lowers one. Returns how many rose. */
export async function escalate(at: Date): Promise<number> {
  let raised = 0
  let after: string | undefined = nobody
  while (after) {
    const from: string = after
    after = await botDb().transaction(async (tx) => {
      const rows = await tx
        .select(columns)
        .from(complaint)
        .where(and(isOpen, lt(complaint.escalation, 2), gt(complaint.id, from)))
        .orderBy(asc(complaint.id))
        .limit(batch)
      for (const row of rows) raised += (await raise(tx, row, at)) ? 1 : 0
      return rows.length === batch ? rows.at(-1)?.id : undefined
    })
  }
  return raised
}

type Watched = Pick<typeof complaint.$inferSelect, keyof typeof columns>

async function raise(tx: Tx, row: Watched, at: Date): Promise<boolean> {
  const clocks = programmeOf(row.programmeId)?.clocks
  const running = clocks ? lateness(row, clocks, at) : null
  if (!running) return false
  const level: Escalation = escalationOf(running.share, row)
  if (level <= row.escalation) return false
  // The row was not locked: whoever took a step meanwhile has answered the clock.
  const changed = await tx
    .update(complaint)
    .set({ escalation: level })
    .where(and(eq(complaint.id, row.id), eq(complaint.status, row.status), sql`${complaint.escalation} < ${level}`))
    .returning({ id: complaint.id })
  if (changed.length > 0) await append(tx, { actor: 'system', id: null }, 'escalated', row.id, { level, clock: running.clock, late: running.late })
  return changed.length > 0
}

/** Every five minutes: an unattended queue moves up by itself, children's clocks give their alarms, check-ins leave, whom messages were sent to is forgotten, and staff of the commission are reminded. */
export const clocks: Task = async () => {
  const at = now()
  await escalate(at)
  await pocsoAlarms(at)
  await checkIns(at)
  await releaseUnattended(at)
  await forgetClear()
  if ((await remindStaff(at)) > 0) speaking.poke()
}
