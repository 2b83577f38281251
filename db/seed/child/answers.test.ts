import { expect, test } from 'vitest'
import { indexed, search } from '@/lib/answers/search'
import type { Answer } from '@/lib/answers/types'
import { admission } from './answers-admission'
import { protection } from './answers-protection'

const all = [...admission, ...protection].map(
  ({ slug, topic, en, hi, keywords, source }, rank): Answer => ({
    ...{ id: rank, slug, topic, rank, version: 1, question: { en: en[0], hi: hi[0] }, text: { en: en[1], hi: hi[1] }, keywords: keywords.split(', ') },
    ...{ source, sourceUrl: source.url, sourceDate: source.date, verifiedOn: '2026-11-01', expiresOn: source.expires },
  }),
)
const index = indexed(all)

/** What people type, in Hindi, English and Hinglish, also misspelt, and the answer that must be among the first three. */
const asked: [string, string][] = [
  ['ews income limit', 'ews-income'],
  ['EWS ke liye kitni kamai honi chahiye', 'ews-income'],
  ['ईडब्ल्यूएस आय सीमा', 'ews-income'],
  ['nursery age limit', 'admission-age'],
  ['नर्सरी के लिए उम्र', 'admission-age'],
  ['bachche ki umar kitni', 'admission-age'],
  ['obc admission', 'dg-who'],
  ['anath bachche ka dakhila', 'dg-who'],
  ['private school quota 25%', 'seats'],
  ['divyang bachcha school', 'cwsn'],
  ['दिव्यांग बच्चे का दाखिला', 'cwsn'],
  ['kaun se kagaz chahiye', 'admission-papers'],
  ['documents for admision', 'admission-papers'],
  ['form kab niklega', 'admission-dates'],
  ['last date', 'admission-dates'],
  ['online lottery draw', 'admission-how'],
  ['school admission se mana kar raha hai', 'admission-refused'],
  ['what does dcpcr do', 'commission'],
  ['kya mera naam pata chalega', 'identity'],
  ['pocso complaint', 'pocso-report'],
  ['यौन शोषण की शिकायत', 'pocso-report'],
  ['bayan dene thana jana padega', 'pocso-statement'],
  ['teacher ne thappad mara', 'corporal'],
  ['टीचर मारते हैं', 'corporal'],
  ['bal mazdoori', 'labour'],
  ['ढाबे पर बच्चा काम करता है', 'labour'],
  ['child marrige stop', 'marriage'],
  ['bal vivah', 'marriage'],
  ['बाल विवाह', 'marriage'],
  ['instagram blackmail photo', 'cyber-blackmail'],
  ['फोटो वायरल की धमकी', 'cyber-blackmail'],
  ['helpline number', 'helplines'],
  ['मेरी शिकायत का क्या हुआ', 'track'],
]

test.each(asked)('%s finds %s', (typed, slug) => {
  expect(
    search(index, typed)
      .slice(0, 3)
      .map(({ answer }) => answer.slug),
  ).toContain(slug)
})

test('every answer stands in both languages, in both scripts, with a source, and runs out some day', () => {
  for (const one of all) {
    expect(one.question.hi, one.slug).toMatch(/\p{Script=Devanagari}/u)
    expect(one.text.hi, one.slug).toMatch(/\p{Script=Devanagari}/u)
    expect(one.question.en + one.text.en, one.slug).not.toMatch(/\p{Script=Devanagari}/u)
    expect(one.expiresOn > one.verifiedOn, one.slug).toBe(true)
  }
})

test('the answer on helplines leaves the numbers to their own list, where each stands once with its source', () => {
  const answer = all.find(({ topic }) => topic === 'helpline')
  expect(answer && Object.values(answer.text).join(' ')).not.toMatch(/\d/)
})
