import { bal } from './bal'
import { satark } from './satark'
import type { Category, Programme, ProgrammeId } from './types'

const installed: Record<ProgrammeId, Programme> = { satark, bal }

/** The programme of that id; undefined when none is installed under it. */
export function programmeOf(id: ProgrammeId): Programme
export function programmeOf(id: string): Programme | undefined
export function programmeOf(id: string): Programme | undefined {
  return Object.values(installed).find((programme) => programme.id === id)
}

/** The head of that code; undefined when the programme has none. */
export function categoryOf(programme: Programme, code: string | undefined): Category | undefined {
  return programme.categories.find((category) => category.code === code)
}
