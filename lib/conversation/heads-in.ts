import type { Category, Programme } from '@/lib/programme/types'
import { plain, plainWord } from './input'
import { comparable, pattern } from './phrase'

/** A list in a wholly other order helps nobody. */
const most = 4

/**
 * Codes of the heads that a text speaks of, at most four: those whose signs stand in it, the gravest first as the programme orders them, then
 * those whose words stand in it as whole words, the longest first.
 */
export function headsIn(text: string, { signs, categories }: Programme): string[] {
  const said = ` ${comparable(text)} `
  const signed = Object.entries(signs).filter(([, phrases]) => compiled(phrases).test(said))
  return [...new Set([...signed.map(([code]) => code), ...named(text, categories)])].slice(0, most)
}

const known = new WeakMap<readonly string[], RegExp>()

function compiled(phrases: readonly string[]): RegExp {
  const found = known.get(phrases) ?? pattern(phrases)
  known.set(phrases, found)
  return found
}

function named(text: string, categories: Category[]): string[] {
  const said = ` ${plain(text)} `
  const longest = ({ synonyms }: Category) =>
    Math.max(
      0,
      ...synonyms
        .map(plainWord)
        .filter((word) => said.includes(` ${word} `))
        .map((word) => word.length),
    )
  return categories
    .map((head) => ({ code: head.code, length: longest(head) }))
    .filter((one) => one.length >= 3)
    .sort((a, b) => b.length - a.length)
    .map(({ code }) => code)
}
