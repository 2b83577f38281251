export { ageBands, bodies, directoryKinds, followUpKinds, institutionKinds, vias } from '@/db/schema/child'

/** Longest texts of a child's case, in UTF-16 units. */
export const caseLimits = { record: 4000, answer: 2000, note: 2000, reason: 600, toName: 120 } as const
