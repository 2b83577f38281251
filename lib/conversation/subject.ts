import type { Here } from './question'
import type { OwnComplaint } from './types'

/** The complaint spoken of, if it is still this person's. */
export const subjectOf = (here: Here): OwnComplaint | undefined => here.given.own.find((one) => one.id === here.state.subject)

/** The complaint that a file sent now belongs to; undefined where no complaint is spoken of. */
export function fileFor(here: Here): OwnComplaint | undefined {
  return ['complaint', 'adding', 'answering', 'reopening'].includes(here.state.at) ? subjectOf(here) : undefined
}
