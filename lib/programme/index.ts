import { satark } from './satark'
import type { Category, Programme } from './types'

/** The programme of that id; undefined when none is installed under it. */
export function programmeOf(id: 'satark'): Programme
export function programmeOf(id: string): Programme | undefined
export function programmeOf(id: string): Programme | undefined {
  return id === satark.id ? satark : undefined
}

/** The head of that code; undefined when the programme has none. */
export function categoryOf(programme: Programme, code: string | undefined): Category | undefined {
  return programme.categories.find((category) => category.code === code)
}
