import { letters } from '@/lib/place/key'
import { type Form, form, likeness } from '@/lib/place/likeness'
import { commonWords } from './common-words'
import type { Answer } from './types'

/** What a word is worth by where it stands. */
const weights = { question: 3, keyword: 3, text: 1 } as const
/** Below this two spellings are two words. */
const leastAlike = 0.62
/** Part of what was typed, by weight, that an answer must account for. */
const leastCovered = 0.34

type Word = { form: Form; in: Map<number, number> }
export type AnswerIndex = { answers: readonly Answer[]; words: Map<string, Word> }
export type Hit = { answer: Answer; score: number }

/** The telling words of a text in either script, in Latin letters. */
function telling(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => letters(word) || word.replace(/[^0-9]/g, ''))
    .filter((word) => word.length > 1 && !commonWords.has(word))
}

/** Makes answers ready for searching; keep it as long as the answers do not change. */
export function indexed(answers: readonly Answer[]): AnswerIndex {
  const words = new Map<string, Word>()
  const add = (at: number, text: string, weight: number) => {
    for (const word of telling(text)) {
      const known = words.get(word) ?? { form: form(word), in: new Map<number, number>() }
      known.in.set(at, Math.max(known.in.get(at) ?? 0, weight))
      words.set(word, known)
    }
  }
  for (const [at, { question, keywords, text }] of answers.entries()) {
    add(at, `${question.en} ${question.hi}`, weights.question)
    add(at, keywords.join(' '), weights.keyword)
    add(at, `${text.en} ${text.hi}`, weights.text)
  }
  return { answers, words }
}

/** How alike two words are: the same letters 1, the same sounds nearly, else by their pieces; short words must be the same. */
function alike(a: string, aForm: Form, b: string, bForm: Form): number {
  if (a === b) return 1
  if (a.length < 4 || b.length < 4 || /\d/.test(a)) return 0
  if (aForm.key.length > 2 && aForm.key === bForm.key) return 0.9
  return likeness(aForm, bForm, leastAlike)
}

/** For one typed word, how well each answer knows it, and how rare it is among the answers. */
function known({ answers, words }: AnswerIndex, typed: string): { by: Map<number, number>; rarity: number } {
  const typedForm = form(typed)
  const by = new Map<number, number>()
  for (const [word, entry] of words) {
    const likely = alike(typed, typedForm, word, entry.form)
    if (likely < leastAlike) continue
    for (const [at, weight] of entry.in) by.set(at, Math.max(by.get(at) ?? 0, likely * weight))
  }
  return { by, rarity: Math.log(1 + answers.length / (1 + by.size)) }
}

/**
 * Answers to what was typed in Hindi, English or Hinglish, best first. Each telling word counts by its rarity and by where an
 * answer has it; an answer that accounts for little of what was typed is left out.
 */
export function search(index: AnswerIndex, typed: string, limit = 8): Hit[] {
  const asked = [...new Set(telling(typed.slice(0, 200)))].slice(0, 12).map((word) => known(index, word))
  const all = asked.reduce((sum, { rarity }) => sum + rarity, 0)
  if (all === 0) return []
  const hits = index.answers.map((answer, at) => {
    const found = asked.map(({ by, rarity }) => ({ has: by.get(at) ?? 0, rarity }))
    const covered = found.reduce((sum, { has, rarity }) => sum + (has > 0 ? rarity : 0), 0) / all
    return { answer, covered, score: found.reduce((sum, { has, rarity }) => sum + has * rarity, 0) * covered }
  })
  return hits
    .filter(({ covered }) => covered >= leastCovered)
    .sort((a, b) => b.score - a.score || a.answer.rank - b.answer.rank)
    .slice(0, limit)
    .map(({ answer, score }) => ({ answer, score }))
}
