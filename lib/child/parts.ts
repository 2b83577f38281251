import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { childFile, directory, followUp, institution, referral } from '@/db/schema/child'
import { unit, unitSuccession } from '@/db/schema/unit'
import { named } from '@/lib/complaint/rows'
import { codeOf, log } from '@/lib/log'
import { openWords } from '@/lib/vault/lane'
import type { ChildFile, Contact, FollowUp, Former, Referral } from './types'

type Column = Parameters<typeof openWords>[0]

/** Sealed words, opened; null where there are none or where the key or the row is not what it should be. */
export function opened(column: Column, id: string, sealed: Buffer | null): string | null {
  if (!sealed) return null
  try {
    return openWords(column, id, sealed)
  } catch (error) {
    log('error', 'sealed words did not open', { code: codeOf(error) })
    return null
  }
}

// One by one: the sealed name is no office's to select.
const columns = {
  speaker: childFile.speaker,
  ageBand: childFile.ageBand,
  hideFromInstitution: childFile.hideFromInstitution,
  womanOfficer: childFile.womanOfficer,
  eventOn: childFile.eventOn,
  checkIn: childFile.checkIn,
  safeFrom: childFile.safeFrom,
  safeTo: childFile.safeTo,
  consentWords: childFile.consentWords,
  consentHour: childFile.consentHour,
  suoMotuNumber: childFile.suoMotuNumber,
  suoMotuAt: childFile.suoMotuAt,
  pocso: childFile.pocso,
  pocsoDue: childFile.pocsoDue,
  pocsoNumber: childFile.pocsoNumber,
  notPocsoReason: childFile.notPocsoReason,
  cwcToldAt: childFile.cwcToldAt,
  courtToldAt: childFile.courtToldAt,
  outOfScope: childFile.outOfScope,
  institutionId: institution.id,
  institutionKind: institution.kind,
  institutionEn: institution.nameEn,
  institutionHi: institution.nameHi,
}

/** The file of a child's case; null when the complaint has none. */
export async function fileOf(tx: Tx, complaintId: string): Promise<ChildFile | null> {
  const [row] = await tx.select(columns).from(childFile).leftJoin(institution, eq(institution.id, childFile.institutionId)).where(eq(childFile.complaintId, complaintId))
  if (!row) return null
  const { consentWords, consentHour, institutionId, institutionKind, institutionEn, institutionHi, ...rest } = row
  const name = named(institutionEn, institutionHi)
  return {
    ...rest,
    consent: consentWords !== null && consentHour !== null ? { words: consentWords, hour: consentHour } : null,
    institution: name && institutionId !== null && institutionKind !== null ? { ...name, id: institutionId, kind: institutionKind } : null,
  }
}

/** Referrals of a case, oldest first. */
export async function referralsOf(tx: Tx, complaintId: string): Promise<Referral[]> {
  const rows = await tx.select().from(referral).where(eq(referral.complaintId, complaintId)).orderBy(asc(referral.sentAt))
  return rows.map(({ recordSealed, answerSealed, complaintId: _, sentBy: __, ...row }) => ({
    ...row,
    record: opened('core.referral', row.id, recordSealed),
    answer: opened('core.referral/answer', row.id, answerSealed),
  }))
}

/** The diary of a case by due time. */
export async function followUpsOf(tx: Tx, complaintId: string): Promise<FollowUp[]> {
  const { id, kind, dueAt, planSealed, sentAt, doneAt, noteSealed } = followUp
  const rows = await tx.select({ id, kind, dueAt, planSealed, sentAt, doneAt, noteSealed }).from(followUp).where(eq(followUp.complaintId, complaintId)).orderBy(asc(dueAt))
  return rows.map(({ planSealed: planned, noteSealed: noted, ...row }) => ({
    ...row,
    plan: opened('core.follow_up', row.id, planned),
    note: opened('core.follow_up/note', row.id, noted),
  }))
}

/** Whom to tell or ask in these districts, by kind. */
export async function contactsIn(tx: Tx, ...districts: number[]): Promise<Contact[]> {
  const rows = await tx
    .select()
    .from(directory)
    .where(and(inArray(directory.districtId, districts), isNull(directory.endedOn)))
    .orderBy(asc(directory.kind), asc(directory.id))
  return rows.map(({ id, kind, nameEn, nameHi, phone, email, addressEn, addressHi, woman, verifiedOn, simulated }) => ({
    ...{ id, kind, en: nameEn, hi: nameHi, phone, email, woman, verifiedOn, simulated },
    address: named(addressEn, addressHi),
  }))
}

/** Districts of the division before that lay where this one lies, with the day it ended for them; empty where nothing changed. */
export async function formerDistricts(tx: Tx, districtId: number): Promise<Former[]> {
  return tx
    .select({ id: unit.id, en: unit.nameEn, hi: unit.nameHi, until: unitSuccession.validFrom, confirmed: unitSuccession.confirmed })
    .from(unitSuccession)
    .innerJoin(unit, eq(unit.id, unitSuccession.oldId))
    .where(eq(unitSuccession.newId, districtId))
    .orderBy(asc(unit.nameEn))
}
