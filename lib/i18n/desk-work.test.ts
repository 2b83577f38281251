import { describe, expect, it } from 'vitest'
import { commands } from '@/lib/complaint/workflow'
import { programmeOf } from '@/lib/programme'
import { answerWords, optionOf, questionLabel, workWords } from './desk-work'
import { languages } from './language'

describe('words of the desk', () => {
  it('labels every question of every head in both languages', () => {
    const keys = programmeOf('satark').categories.flatMap(({ questions }) => questions)
    for (const language of languages) for (const key of ['what', 'when', 'known', ...keys]) expect(questionLabel(key, language), key).toBeTruthy()
  })

  it('has words for every step that the ledger can hold', () => {
    const more = ['filed', 'added', 'answered', 'judged', 'viewed', 'escalated', 'exported']
    for (const language of languages) expect(Object.keys(workWords(language).complaint.action)).toEqual(expect.arrayContaining([...commands, ...more]))
  })

  it('says a chosen answer in the reader’s language and leaves own words alone', () => {
    expect(answerWords('when', 'now', 'en')).toBe('Right now')
    expect(answerWords('known', 'किसी ने बताया', 'en')).toBe('Somebody told me')
    expect(answerWords('when', 'हर मंगलवार', 'en')).toBe('हर मंगलवार')
    expect(optionOf('known', 'Somebody told me')).toBe('told')
    expect(optionOf('what', 'told')).toBeNull()
  })
})
