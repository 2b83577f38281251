import { plain } from '@/lib/conversation/input'
import { type Form, form, likeness } from '@/lib/place/likeness'
import { titlesIn } from './titles'
import type { Posted } from './types'

/** A whole name in its common spellings passes, another name of the same sound does not. */
const sure = 0.78
/** One word of a name. */
const sureOfWord = 0.85

const honorifics = new Set(
  'sri shri shree shriman mr mrs ms dr smt km kumari ji sahab saheb sir श्री श्रीमती डा डॉ कु कुमारी जी साहब महोदय demo simulated डेमो काल्पनिक office reader range of ke ka ki के का की से se hai है the police पुलिस'.split(
    ' ',
  ),
)

/** Words of a name without what stands in brackets, titles and honorifics. */
const bare = (name: string) => wordsOf(titlesIn(name.replace(/\([^)]*\)/g, ' ')).left)

const wordsOf = (left: string) => left.split(' ').filter((one) => one !== '' && one !== '|' && !honorifics.has(one))

export type NameForms = { whole: Form[]; words: Form[] }

/** A person's name made ready: whole and word by word, in both scripts. Empty where the roster holds an office and no name. */
export function nameForms({ nameEn, nameHi }: Posted, notNames: ReadonlySet<string>): NameForms {
  const names = [nameEn, nameHi].map((name) => bare(name).filter((one) => !notNames.has(one))).filter((words) => words.length > 0)
  return { whole: names.filter((words) => words.length > 1).map((words) => form(words.join(' '))), words: names.flat().map(form) }
}

/** One to three neighbouring words of a text, never across a title. */
export function spoken(left: string): { windows: Form[]; words: Form[] } {
  const runs = left.split('|').map((run) => wordsOf(plain(run)).slice(0, 60))
  const windows = runs.flatMap((run) => [2, 3].flatMap((size) => run.slice(size - 1).map((_, i) => form(run.slice(i, i + size).join(' ')))))
  return { windows, words: runs.flat().map(form) }
}

/** A name of two words or more stands in the text, in whatever spelling. */
export const namesWhole = ({ whole }: NameForms, { windows }: ReturnType<typeof spoken>) => whole.some((name) => windows.some((said) => likeness(said, name, sure) >= sure))

/** One word of the name stands in the text. */
export const namesPartly = ({ words }: NameForms, said: ReturnType<typeof spoken>) =>
  words.some((name) => name.letters.length > 2 && said.words.some((one) => likeness(one, name, sureOfWord) >= sureOfWord))
