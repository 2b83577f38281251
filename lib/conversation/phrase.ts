import { plain } from './input'

/** Spelling levelled: long vowels and doubled letters as one, h after a stop kept, long and short i and u of Devanagari alike. */
export function comparable(text: string): string {
  return plain(text)
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/[\u0902\u0903]/g, '')
    .replace(/ी/g, 'ि')
    .replace(/ू/g, 'ु')
    .replace(/ee|ii/g, 'i')
    .replace(/oo|uu/g, 'u')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
}

/**
 * Any of these phrases in a text made `comparable`, with a blank before and after it. `a|b` is either word, `a_b` two words as one,
 * `*` up to three words, `word+` the word with any ending, `!a|b` either word unless "not" stands right before or after it.
 */
export function pattern(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.map(compiled).join('|'), 'u')
}

const denials = ['nahi', 'nahin', 'nhi', 'nai', 'not', 'never', 'dont', 'doesnt', 'didnt', 'नहीं'].map(comparable).join('|')

function compiled(phrase: string): string {
  const parts = phrase.split(' ').map((part) => {
    if (part === '*') return '(?:[^ ]+ ){0,3}?'
    const words = part
      .replace(/^!/, '')
      .split('|')
      .map((word) => comparable(word.replaceAll('_', ' ')) + (word.endsWith('+') ? '[^ ]*' : ''))
    const either = `(?:${words.join('|')}) `
    return part.startsWith('!') ? `(?<! (?:${denials}) )${either}(?!(?:${denials}) )` : either
  })
  return ` ${parts.join('')}`
}
