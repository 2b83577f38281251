import { expect, it } from 'vitest'
import { plain } from '@/lib/conversation/input'
import { bot } from '@/lib/i18n/bot'
import { categoryOf, programmeOf } from '.'

const { categories, clocks, helplines } = programmeOf('satark')

it('has the nineteen heads, "other" last', () => {
  expect(new Set(categories.map((one) => one.code)).size).toBe(19)
  expect(categories.at(-1)?.code).toBe('OTHER')
  expect(categoryOf(programmeOf('satark'), 'CATTLE')?.priority).toBe('high')
  expect(categoryOf(programmeOf('satark'), undefined)).toBeUndefined()
})

it('fits every title and description into a row of a WhatsApp list', () => {
  for (const { title, description } of categories) {
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

it('has both languages for every question a head asks, with the same choices', () => {
  const asked: Record<string, { ask: string; options?: Record<string, string> }>[] = [bot.hi.ask, bot.en.ask]
  const [hi, en] = asked
  for (const { code, questions, covers, criticalIf } of categories) {
    for (const key of [...questions, ...(covers ?? [])]) {
      expect(hi?.[key], `${code} ${key}`).toBeDefined()
      expect(Object.keys(hi?.[key]?.options ?? {})).toEqual(Object.keys(en?.[key]?.options ?? {}))
    }
    if (criticalIf) {
      expect(questions).toContain(criticalIf.question)
      expect(Object.keys(en?.[criticalIf.question]?.options ?? {})).toContain(criticalIf.option)
    }
  }
})

it('marks the heads that attract malicious reports, and warns there against naming religion or people', () => {
  expect(
    categories
      .filter((one) => one.sensitive)
      .map((one) => one.code)
      .sort(),
  ).toEqual(['CATTLE', 'CONVERT', 'TENSION', 'VICE'])
  for (const one of categories.filter((head) => head.sensitive)) expect(one.before?.hi).toMatch(/न लिखें|न भेजें/)
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
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'function') texts.push(String(value('X', 'Y', 'Z')))
    else if (value && typeof value === 'object') for (const one of Object.values(value)) collect(one)
  }
  collect({ ...bot.hi, readers: {} })
  collect({ ...bot.en, readers: {} })
  expect(texts.length).toBeGreaterThan(400)
  expect(texts.filter((text) => text.includes('!') || /\p{Extended_Pictographic}/u.test(text))).toEqual([])
})
