import { expect, it } from 'vitest'
import { balTalk } from './bal-talk'
import { wordsFor } from './bot'
import { childPoster } from './child-poster'

/** Words a child of nine should not have to know. */
const hard = {
  en: /\b(?:complaint|intimation|jurisdiction|commission|institution|authority|evidence|submit|provide|regarding|harass\w*|confidential|anonymous|assistance|immediately|approximately|procedure|concerned)\b/i,
  hi: /प्राधिकरण|क्षेत्राधिकार|कार्यवाही|संस्थान|साक्ष्य|उत्पीड़न|गोपनीय|प्रक्रिया|संबंधित|अनुमति|तत्काल|कृत्य|प्रदान|आवेदन|निवारण/,
}
const longestSentence = 16
const longestWord = { en: 11, hi: 14 }

/** Every sentence of a catalogue; what stands in brackets of a function is one letter. */
function sentences(value: unknown): string[] {
  if (typeof value === 'function') return sentences(String(value('X', 'Y', 'Z')))
  if (typeof value === 'string') return value.split(/(?<=[.?।:])\s+|\n/).filter(Boolean)
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentences) : []
}

/** What a child reads: the questions and everything on the way to sending. The names of heads and offices stay what they are. */
function read(language: 'en' | 'hi'): string[] {
  const { ask, notice, menu, resume, cancel, erase, danger, unclear, unsupported, mine, whose, stopped } = wordsFor('bal', 'child', language)
  const spared = ['evidence', 'scope', 'landmark']
  const asked = Object.entries(ask).flatMap(([key, entry]) => (spared.includes(key) ? [] : sentences(entry.ask)))
  const { bye, neutral, unlock, sos, checkIn } = balTalk[language]
  return [
    ...asked,
    ...sentences({
      notice,
      menu,
      resume,
      cancel,
      erase,
      danger,
      unclear,
      unsupported,
      mine: mine.statuses,
      whose,
      stopped,
      bye,
      neutral,
      unlock,
      sos,
      checkIn,
      poster: childPoster[language],
    }),
  ]
}

it.each(['en', 'hi'] as const)('speaks to a child in short sentences and plain words: %s', (language) => {
  const all = read(language)
  expect(all.length).toBeGreaterThan(150)
  const words = (text: string) => text.split(/[^\p{L}\p{M}\p{N}’'-]+/u).filter(Boolean)
  expect(all.filter((text) => words(text).length > longestSentence)).toEqual([])
  expect(all.filter((text) => hard[language].test(text))).toEqual([])
  expect(all.filter((text) => words(text).some((word) => word.length > longestWord[language] && !/whatsapp/i.test(word)))).toEqual([])
  const mean = all.reduce((sum, text) => sum + words(text).length, 0) / all.length
  expect(mean).toBeLessThan(8)
})
