import type { Office, Scope } from '@/db/roles'
import { type Command, childCommands, commands } from '@/lib/complaint/workflow'
import type { Role, Viewer } from './viewer'

/** What a role may do. Which complaints it may do it to is the row policies' matter. */
export type Ability =
  | Command
  | 'flagEvidence'
  | 'requestPackage'
  | 'decidePackage'
  | 'readComplaints'
  | 'readPoliceCounts'
  | 'readLedger'
  | 'export'
  | 'officers'
  | 'officials'
  | 'posters'
  | 'settings'
  | 'authority'
  | 'readChildren'
  | 'institutionTies'
  | 'editAnswers'

const fieldOnly: readonly Command[] = ['accept', 'decline', 'help']
const ofChildren: readonly Command[] = childCommands
const desk = commands.filter((command) => !fieldOnly.includes(command) && !ofChildren.includes(command))
/** A commission gives its cases to caseworkers, not to officers, and refers by record. */
const caseDesk: readonly Command[] = [...ofChildren, 'initiate', 'report', 'close', 'reject', 'referDistrict', 'merge', 'unmerge', 'reopen', 'prioritise', 'ask']
const withoutGiving = caseDesk.filter((command) => command !== 'give')
const withoutCheck = desk.filter((command) => command !== 'check')

const abilities: Record<Role, readonly Ability[]> = {
  sp: [...desk, 'flagEvidence', 'requestPackage', 'decidePackage', 'readComplaints', 'readLedger', 'export', 'officers', 'posters'],
  sp_staff: [...withoutCheck, 'flagEvidence', 'requestPackage', 'readComplaints', 'readLedger', 'officers', 'posters'],
  dig: [...desk, 'flagEvidence', 'requestPackage', 'decidePackage', 'readComplaints', 'readPoliceCounts', 'readLedger', 'export', 'officers', 'posters'],
  analyst: ['readComplaints', 'readPoliceCounts', 'readLedger', 'export'],
  chair: [...caseDesk, 'flagEvidence', 'requestPackage', 'decidePackage', 'readComplaints', 'readLedger', 'export', 'readChildren', 'institutionTies', 'editAnswers'],
  caseworker: [...withoutGiving, 'flagEvidence', 'requestPackage', 'decidePackage', 'readComplaints', 'readLedger', 'readChildren', 'editAnswers'],
  admin: ['readLedger', 'officers', 'officials', 'posters', 'settings', 'authority'],
}

const offices: Record<Role, Office> = {
  sp: 'mitra_sp',
  sp_staff: 'mitra_sp',
  dig: 'mitra_dig',
  analyst: 'mitra_dig',
  chair: 'mitra_commission',
  caseworker: 'mitra_commission',
  admin: 'mitra_admin',
}

/** Whether this viewer's role has the ability; a role that is not in the table has none. */
export function may(viewer: Viewer, ability: Ability): boolean {
  return (abilities[viewer.role] as readonly Ability[] | undefined)?.includes(ability) ?? false
}

/** Whether this viewer's office has maps and trends of tips. The commission has none: a dot on a map can be a child. */
export function mapped(viewer: Viewer): boolean {
  const office = offices[viewer.role] as Office | undefined
  return may(viewer, 'readComplaints') && (office === 'mitra_sp' || office === 'mitra_dig')
}

/**
 * The database role and scope of a viewer. An SP's office is bound to its district only and a DIG's to its range only,
 * so that no policy can fall back from the one to the other.
 * @throws Error for a role that is not in the table
 */
export function scopeOf(viewer: Viewer): Scope {
  const office = offices[viewer.role] as Office | undefined
  if (!office) throw new Error('a role without an office')
  return {
    office,
    official: viewer.id,
    role: viewer.role,
    programme: viewer.programmeId,
    unit: viewer.unitId,
    district: office === 'mitra_sp' ? viewer.districtId : null,
    range: office === 'mitra_dig' ? viewer.rangeId : null,
  }
}
