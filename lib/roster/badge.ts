import { plain } from '@/lib/conversation/input'
import type { Posted } from './types'

/** Numbers of a text that can stand on a badge, digits of any script. */
const numbersIn = (text: string): string[] => plain(text).match(/(?<![0-9])[0-9]{6,12}(?![0-9])/g) ?? []

/** Everybody whose badge number stands in the text. */
export function byBadge(text: string, roster: readonly Posted[]): Posted[] {
  const said = numbersIn(text)
  return said.length === 0 ? [] : roster.filter(({ badge }) => typeof badge === 'string' && said.includes(badge))
}
