import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { complaint, courtPackage, evidence } from '@/db/schema/complaint'
import { may } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { reading } from '@/lib/complaint/list'
import { waitingPackages } from './court'
import { labelOf } from './rows'

/** What of evidence waits for this viewer: flagged items to be handed over, packages to decide on, packages to fetch. */
export type EvidenceNeeds = {
  handOver: { id: string; ref: string; label: string; due: Date }[]
  decide: { id: string; ref: string; caseNumber: string }[]
  ready: { id: string; ref: string; caseNumber: string; expiresAt: Date }[]
}

/** The most urgent first. Empty for those who may do nothing of it. */
export async function evidenceNeeds(viewer: Viewer): Promise<EvidenceNeeds> {
  const waiting = may(viewer, 'decidePackage') ? await waitingPackages(viewer) : []
  const mine = await reading<Omit<EvidenceNeeds, 'decide'>>(viewer, { handOver: [], ready: [] }, async (tx) => {
    const flagged = may(viewer, 'flagEvidence')
      ? await tx
          .select({ id: evidence.id, seq: evidence.seq, ref: complaint.ref, due: evidence.flagDue })
          .from(evidence)
          .innerJoin(complaint, eq(complaint.id, evidence.complaintId))
          .where(and(isNotNull(evidence.flaggedAt), isNull(evidence.handedAt), visible(viewer)))
          .orderBy(asc(evidence.flagDue))
          .limit(50)
      : []
    const made = await tx
      .select({ id: courtPackage.id, ref: complaint.ref, caseNumber: courtPackage.caseNumber, expiresAt: courtPackage.expiresAt })
      .from(courtPackage)
      .innerJoin(complaint, eq(complaint.id, courtPackage.complaintId))
      .where(and(eq(courtPackage.state, 'ready'), eq(courtPackage.requestedBy, viewer.id), visible(viewer)))
      .orderBy(asc(courtPackage.expiresAt))
      .limit(50)
    return {
      handOver: flagged.flatMap(({ seq, due, ...row }) => (due ? [{ ...row, label: labelOf(seq), due }] : [])),
      ready: made.flatMap(({ expiresAt, ...row }) => (expiresAt && expiresAt > now() ? [{ ...row, expiresAt }] : [])),
    }
  })
  return { ...mine, decide: waiting.filter(({ mayDecide }) => mayDecide).map(({ id, ref, caseNumber }) => ({ id, ref, caseNumber })) }
}
