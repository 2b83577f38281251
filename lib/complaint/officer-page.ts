import { createHmac, randomBytes } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { assignment, complaint, evidence, officer } from '@/db/schema/complaint'
import { now } from '@/lib/clock'
import { labelOf, soundAlone } from '@/lib/evidence/rows'
import type { Language } from '@/lib/i18n/language'
import { plainKey } from '@/lib/vault/keys'
import { statementsOf } from './case-parts'
import { officerMay } from './officer-commands'
import { district, named, thana } from './rows'
import type { FieldFile, Named, Precision, Said, Status } from './types'
import { type Command, nextStep, offered } from './workflow'

const tokenMinutes = 30

/** The page's cookie lives as long as its session in the database: 8 hours, in seconds. */
export const pageSeconds = 8 * 3600

const mac = (purpose: 'token' | 'page', secret: string) => createHmac('sha256', plainKey('office.key')).update(`officer-${purpose}:${secret}`).digest()
const fresh = () => randomBytes(24).toString('base64url')

/** A new one-time link token for an assignment, good once within 30 minutes; the link before it ends. In the worker's transaction. */
export async function issueToken(tx: Tx, assignmentId: string): Promise<string> {
  const token = fresh()
  await tx
    .update(assignment)
    .set({ tokenMac: mac('token', token), tokenExpires: new Date(now().getTime() + tokenMinutes * 60_000) })
    .where(eq(assignment.id, assignmentId))
  return token
}

/**
 * Exchanges a token for a page session of 8 hours; null when the token is unknown, used or over. Call it from a POST only:
 * messengers and scanners fetch links before people do.
 */
export function openToken(token: string): Promise<{ assignmentId: string; cookie: string } | null> {
  const cookie = fresh()
  return withScope({ office: 'mitra_officer' }, async (tx) => {
    const [row] = await tx.execute<{ id: string | null }>(sql`select core.open_page(${mac('token', token)}, ${mac('page', cookie)}) as id`)
    return row?.id ? { assignmentId: row.id, cookie } : null
  })
}

/** The assignment a page cookie is for, or null when there is none, it has run out, or the work was taken back. */
export function pageSession(cookie: string): Promise<string | null> {
  return withScope({ office: 'mitra_officer' }, async (tx) => {
    const [row] = await tx.execute<{ id: string | null }>(sql`select core.page_assignment(${mac('page', cookie)}) as id`)
    return row?.id ?? null
  })
}

/** Runs an officer's step from the page, inside the scope of this one assignment. */
export function onPage<T>(assignmentId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withScope({ office: 'mitra_officer', assignment: assignmentId }, work)
}

/** What the officer in the field needs: what, where, what to do. Nothing of the informer but the words. */
export type Brief = {
  assignmentId: string
  ref: string
  category: string
  priority: 'critical' | 'high' | 'normal'
  status: Status
  sensitive: boolean
  instruction: string | null
  officer: Named & { language: Language }
  district: Named
  thana: Named | null
  place: string | null
  precision: Precision
  h3R9: string | null
  stillGoingOn: boolean | null
  arrivedHour: Date
  actionDue: Date | null
  statements: Said[]
  files: FieldFile[]
  next: Command | null
  offered: Command[]
  simulated: boolean
}

/** Files in the order sent, E-01 first. A sound is opened with the voice disguised or not at all. */
async function fieldFiles(tx: Tx, complaintId: string): Promise<FieldFile[]> {
  const { id, seq, kind, by, caption, state, cleanType, disguisedType, pages, width } = evidence
  const rows = await tx
    .select({ id, seq, kind, by, caption, state, cleanType, disguisedType, pages, width })
    .from(evidence)
    .where(eq(evidence.complaintId, complaintId))
    .orderBy(asc(seq))
  return rows.map(({ seq: place, cleanType: clean, disguisedType: disguised, pages: count, width, ...row }) => ({
    ...row,
    label: labelOf(place),
    shown: disguised ? { copy: 'disguised', type: disguised } : clean && !clean.startsWith('audio/') ? { copy: 'clean', type: clean } : null,
    soundAlone: soundAlone(clean, width),
    pages: count ?? 0,
  }))
}

/** The brief of one assignment, or null when it is not (or no longer) open to its officer. */
export function briefOf(assignmentId: string): Promise<Brief | null> {
  return onPage(assignmentId, async (tx) => {
    const { id, ref, category, priority, status, sensitive, supervisorCheckedAt, place, precision, h3R9, stillGoingOn, arrivedHour, actionDue, simulated } = complaint
    const [row] = await tx
      .select({
        ...{ id, ref, category, priority, status, sensitive, supervisorCheckedAt, place, precision, h3R9, stillGoingOn, arrivedHour, actionDue, simulated },
        ...{ instruction: assignment.instruction, en: officer.nameEn, hi: officer.nameHi, language: officer.language },
        ...{ districtEn: district.nameEn, districtHi: district.nameHi, thanaEn: thana.nameEn, thanaHi: thana.nameHi },
      })
      .from(assignment)
      .innerJoin(complaint, eq(complaint.id, assignment.complaintId))
      .innerJoin(officer, eq(officer.id, assignment.officerId))
      .innerJoin(district, eq(district.id, complaint.districtId))
      .leftJoin(thana, eq(thana.id, complaint.thanaId))
      .where(eq(assignment.id, assignmentId))
    if (!row) return null
    const { id: complaintId, supervisorCheckedAt: checkedAt, en, hi, language, districtEn, districtHi, thanaEn, thanaHi, ...rest } = row
    const standing = { status: row.status, sensitive: row.sensitive, supervisorChecked: checkedAt !== null }
    const statements = (await statementsOf(tx, complaintId)).map(({ answersId: _, ...said }) => ({ ...said, answers: null }))
    const files = await fieldFiles(tx, complaintId)
    return {
      ...rest,
      assignmentId,
      officer: { en, hi, language },
      district: { en: districtEn, hi: districtHi },
      thana: named(thanaEn, thanaHi),
      statements,
      files,
      next: nextStep(standing, officerMay),
      offered: offered(standing, officerMay),
    }
  })
}
