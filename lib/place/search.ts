import type { Candidate } from './candidates'
import { type Form, form, likeness } from './likeness'
import { wordsOf } from './typed'
import type { PlaceMatch } from './types'

/** Below this a name is not shown: a wrong suggestion costs more than one more question. */
const floor = 0.42
/** When the message also names the district, its other words must be the place. */
const floorInNamedDistrict = 0.7
/** One or two words picked out of a sentence must fit better than a whole answer. */
const floorInSentence = 0.8
const chosenDistrictFirst = 0.1
/** Namesakes: the district before the thana before the village. */
const kindFirst = { district: 0.06, thana: 0.05, village: 0, pincode: 0 }

/** Words that may be a name or, unless they are part of a sentence, the beginning of one; and the district it has to be in when other words named one. */
type Reading = { form: Form; districtId?: number; whole?: true }
type Scored = { candidate: Candidate; score: number }

/** The beginning of a name counts for what it is of the whole; other spellings by likeness, very short ones only letter by letter. */
function closeness({ form: spelt, whole }: Reading, known: Form, least: number): number {
  const length = spelt.letters.length
  if (length < 3) return Number(spelt.letters === known.letters)
  const begun = whole && length > 3 && known.letters.startsWith(spelt.letters) ? 0.45 + (0.5 * length) / known.letters.length : 0
  return Math.max(begun, likeness(spelt, known, least))
}

function scored(readings: Reading[], all: Candidate[], least: number): Scored[] {
  const usable = readings.filter((reading) => reading.form.letters.length > 1)
  return all.flatMap((candidate) => {
    const here = usable.filter(({ districtId }) => districtId === undefined || districtId === candidate.match.place.districtId)
    const score = Math.max(0, ...here.flatMap((reading) => candidate.forms.map((known) => closeness(reading, known, least))))
    return score >= least ? [{ candidate, score }] : []
  })
}

/** "Rampur Jaunpur" is Rampur in Jaunpur. */
function inNamedDistrict(words: string[], all: Candidate[]): Reading[] {
  if (words.length < 2) return []
  return words.flatMap((word, i) => {
    const spelt = form(word)
    const named = all.find(({ match, forms }) => match.kind === 'district' && forms.some((known) => likeness(spelt, known, 0.75) > 0.75))
    return named ? [{ form: form(words.filter((_, j) => j !== i).join(' ')), whole: true, districtId: named.match.place.districtId }] : []
  })
}

/** Single words and neighbouring pairs of a sentence, long enough to mean a place. */
function inSentence(words: string[]): Reading[] {
  if (words.length < 2) return []
  const parts = [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]
  return parts.map((part) => ({ form: form(part) })).filter((reading) => reading.form.letters.length > 3)
}

/**
 * Up to `limit` places that a typed name can mean, the likeliest first; none when nothing is near enough.
 * Names in `districtId` go before equally good ones elsewhere.
 */
export function named(typed: string, all: Candidate[], { districtId, limit = 3 }: { districtId?: number; limit?: number }): PlaceMatch[] {
  const words = wordsOf(typed)
  const tries: [least: number, readings: () => Reading[]][] = [
    [floorInNamedDistrict, () => inNamedDistrict(words.naming, all)],
    [floor, () => [words.all, words.naming].map((said) => ({ form: form(said.join(' ')), whole: true }))],
    [floorInSentence, () => inSentence(words.naming)],
  ]
  const rank = ({ candidate: { match }, score }: Scored) => score + kindFirst[match.kind] + (match.place.districtId === districtId ? chosenDistrictFirst : 0)
  for (const [least, readings] of tries) {
    const found = scored(readings(), all, least)
    if (found.length > 0)
      return found
        .sort((a, b) => rank(b) - rank(a))
        .slice(0, limit)
        .map(({ candidate }) => candidate.match)
  }
  return []
}
