import { plain } from './input'

/** Politeness and the verb "is", which change nothing about a short answer. */
const padding = new Set('ji jee sir sar madam mam bhai bhaiya hai he h hain hoon hu please plz pls g जी सर मैडम भाई भैया है हैं हूं कृपया साहब'.split(' '))

/**
 * A short answer with its spelling levelled, so that "haa", "haan ji" and "ha" are one, as are "thik he" and "theek hai": long and doubled
 * letters as one, the nasal after a last vowel and politeness left out. Words that are nothing but politeness stay as they are.
 */
export function levelled(text: string): string {
  const words = plain(text).split(' ').map(level)
  const said = words.filter((word) => !padding.has(word))
  return (said.length > 0 ? said : words).join(' ')
}

function level(word: string): string {
  return word
    .replace(/ee|ii/g, 'i')
    .replace(/oo|uu/g, 'u')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/ph/g, 'f')
    .replace(/(?<=[aeiou])n$/, '')
    .replace(/^n[eaou]?h?i$/, 'nahi')
    .replace(/^gya$/, 'gaya')
    .replace(/^नहि$|^नही$|^नहीं$/, 'नहीं')
    .replace(/^हां$/, 'हा')
}

const known = new Map<string, string>()

/** `levelled` of a word of ours, worked out once. Never for what a person wrote: that must not stay in memory. */
export function levelledWord(word: string): string {
  const key = known.get(word) ?? levelled(word)
  known.set(word, key)
  return key
}
