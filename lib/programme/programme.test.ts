import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/conversation/input'
import { type BotWords, wordsFor } from '@/lib/i18n/bot'
import { categoryOf, programmeOf } from '.'
import { programmeIds, speakers } from './types'

it('has the nineteen heads of the police and the twenty of the child-rights commission, with one for what is not sorted yet', () => {
  const [satark, bal] = [programmeOf('satark'), programmeOf('bal')]
  expect(new Set(satark.categories.map((one) => one.code)).size).toBe(19)
  expect(satark.categories.at(-1)?.code).toBe('OTHER')
  expect(categoryOf(satark, 'CATTLE')?.priority).toBe('high')
  expect(categoryOf(satark, undefined)).toBeUndefined()
  expect(new Set(bal.categories.map((one) => one.code)).size).toBe(21)
  expect(bal.categories.at(-2)).toMatchObject({ code: 'OTHER', priority: 'high' })
  expect(bal.categories.at(-1)).toMatchObject({ code: 'INFO', leadsTo: 'ask' })
  expect(bal.categories.filter((one) => one.noImages).map((one) => one.code)).toEqual(['SEXUAL', 'ONLINE'])
})

describe.each(programmeIds)('programme %s', (id) => {
  const programme = programmeOf(id)
  const { categories, clocks, helplines } = programme
  const everyWords = (['hi', 'en'] as const).flatMap((language) => (programme.speakers.length > 0 ? speakers : [null]).map((speaker) => wordsFor(id, speaker, language)))

  it('fits every title and description into a row of a WhatsApp list', () => {
    for (const { title, description } of categories.flatMap((one) => [one, ...(one.forChild ? [one.forChild] : [])])) {
      for (const language of ['hi', 'en'] as const) {
        expect(title[language].length, title[language]).toBeLessThanOrEqual(24)
        expect(description[language].length, description[language]).toBeLessThanOrEqual(72)
      }
    }
  })

  it('gives no word to two heads', () => {
    const owners = new Map<string, string>()
    for (const { code, synonyms } of categories) {
      for (const word of new Set(synonyms.map(plain))) {
        expect(owners.get(word), word).toBeUndefined()
        owners.set(word, code)
      }
    }
  })

  it('has words in both languages for every question, with the same choices', () => {
    const [hi, en] = [wordsFor(id, null, 'hi').ask, wordsFor(id, null, 'en').ask]
    for (const key of programme.common) expect(en[key], key).toBeDefined()
    for (const { code, questions, covers, criticalIf } of categories) {
      for (const key of [...questions, ...(covers ?? [])]) {
        expect(hi[key], `${code} ${key}`).toBeDefined()
        expect(Object.keys(hi[key]?.options ?? {})).toEqual(Object.keys(en[key]?.options ?? {}))
      }
      if (criticalIf) {
        expect(questions).toContain(criticalIf.question)
        expect(Object.keys(en[criticalIf.question]?.options ?? {})).toContain(criticalIf.option)
      }
    }
  })

  it('names 112 first and no number twice', () => {
    expect(helplines[0]).toMatchObject({ number: '112', danger: true })
    expect(new Set(helplines.map((one) => one.number)).size).toBe(helplines.length)
  })

  it('gives every stage of every priority more time than the one before', () => {
    for (const clock of Object.values(clocks)) {
      const minutes = [clock.firstLookMinutes, clock.assignMinutes, clock.actionMinutes, clock.outcomeMinutes]
      expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
    }
  })

  it('speaks both languages without exclamation marks or emoji', () => {
    const texts = everyWords.flatMap(textsOf)
    expect(texts.length).toBeGreaterThan(400)
    expect(texts.filter((text) => text.includes('!') || /\p{Extended_Pictographic}/u.test(text))).toEqual([])
  })
})

/** Every text of a catalogue; what stands in brackets of a function is X. */
function textsOf(words: BotWords): string[] {
  const collect = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') return [String(value('X', 'Y', 'Z'))]
    return value && typeof value === 'object' ? Object.values(value).flatMap(collect) : []
  }
  return collect({ ...words, readers: {} })
}

it('marks the heads that attract malicious reports, and warns there against naming religion or people', () => {
  const sensitive = programmeOf('satark').categories.filter((one) => one.sensitive)
  expect(sensitive.map((one) => one.code).sort()).toEqual(['CATTLE', 'CONVERT', 'TENSION', 'VICE'])
  for (const one of sensitive) expect(one.before?.hi).toMatch(/न लिखें|न भेजें/)
})
