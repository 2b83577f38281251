import { describe, expect, it } from 'vitest'
import { latestDay, toldDay } from './event-day'

describe('the latest day that an answer may mean', () => {
  it.each([
    ['12-03-2024', '2024-03-12'],
    ['on 12 March 2024 in the evening', '2024-03-12'],
    ['१२ मार्च २०२४ को', '2024-03-12'],
    ['मार्च 2024 में', '2024-03-31'],
    ['feb 2024', '2024-02-29'],
    ['2023 me', '2023-12-31'],
    ['between 3/4/2023 and 9/10/2025', '2025-10-09'],
    ['मार्च 2024 और जून 2025', '2025-06-30'],
  ])('of "%s" is %s', (text, day) => expect(latestDay(text)).toBe(day))

  it.each(['आज', 'yesterday', 'last year', 'roz', 'since 2023, every day', '2023 se ab tak', 'जब मैं पाँचवीं में था', '31-02-2024', '4 baje', ''])('of "%s" is unknown', (text) =>
    expect(latestDay(text)).toBeNull(),
  )
})

describe('the day of the event by what was told', () => {
  const when = (said: string | null) => ({ question: 'when', said })

  it('is read from the answers to when it happened alone', () => {
    expect(toldDay([{ question: 'what', said: 'It was on 1 May 2024' }, when('3 May 2024')])).toBe('2024-05-03')
    expect(toldDay([{ question: 'what', said: 'It was on 1 May 2024' }])).toBeNull()
  })

  it.each(['Yes', 'हाँ'])('is none while it goes on (%s)', (said) => expect(toldDay([when('May 2024'), { question: 'ongoing', said }])).toBeNull())

  it('is none where one of the answers cannot be read', () => {
    expect(toldDay([when('May 2024'), { question: 'corporal_date', said: 'last week' }])).toBeNull()
    expect(toldDay([when(null)])).toBeNull()
  })
})
