import { expect, test } from 'vitest'
import { indexed, search } from './search'
import { type Answer, current } from './types'

const answer = (id: number, en: string, hi: string, keywords: string[], text = ''): Answer => ({
  id,
  slug: `a-${id}`,
  topic: 'rights',
  rank: id,
  version: 1,
  question: { en, hi },
  text: { en: text, hi: text },
  keywords,
  source: { en: '', hi: '' },
  sourceUrl: null,
  sourceDate: '2026-01-01',
  verifiedOn: '2026-11-01',
  expiresOn: '2027-02-01',
})

const index = indexed([
  answer(1, 'What is the income limit for EWS admission?', 'ईडब्ल्यूएस दाखिले की आय सीमा कितनी है?', ['dakhila', 'kamai', 'amdani', 'salary'], 'up to Rs 5 lakh a year'),
  answer(2, 'May a teacher beat a child?', 'क्या शिक्षक बच्चे को मार सकते हैं?', ['pitai', 'maar', 'chhadi', 'school'], 'corporal punishment is forbidden'),
  answer(3, 'How can a child marriage be stopped?', 'बाल विवाह कैसे रुकवाएं?', ['shaadi', 'byah'], 'tell the police before the day'),
])

const first = (typed: string) => search(index, typed)[0]?.answer.id

test('the same question is found in Hindi, English and Hinglish, also misspelt', () => {
  for (const typed of ['EWS income limit', 'ews ki aay seema', 'आय सीमा', 'dakhile ke liye kitni kamai', 'admision incom limt']) expect(first(typed), typed).toBe(1)
  for (const typed of ['teacher beats child', 'शिक्षक मारते हैं', 'school me pitai', 'techer ne chadi se maara']) expect(first(typed), typed).toBe(2)
  for (const typed of ['child marriage', 'बाल विवाह', 'bal vivah rokna', 'shadi']) expect(first(typed), typed).toBe(3)
})

test('common words alone and words that nobody wrote find nothing', () => {
  for (const typed of ['', '   ', 'kya hai', 'what is the', 'मुझे बताइए', 'helicopter', '%%%', '॥']) expect(search(index, typed), typed).toEqual([])
})

test('a very long question is read in part and does not hang', () => {
  expect(search(index, 'marriage '.repeat(5000)).length).toBe(1)
})

test('an answer is current until the day it expires', () => {
  expect(current({ expiresOn: '2027-02-01' }, '2027-01-31')).toBe(true)
  expect(current({ expiresOn: '2027-02-01' }, '2027-02-01')).toBe(false)
})
