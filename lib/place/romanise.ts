const consonants: Record<string, string> = {
  क: 'k',
  ख: 'kh',
  ग: 'g',
  घ: 'gh',
  ङ: 'n',
  च: 'ch',
  छ: 'chh',
  ज: 'j',
  झ: 'jh',
  ञ: 'n',
  ट: 't',
  ठ: 'th',
  ड: 'd',
  ढ: 'dh',
  ण: 'n',
  त: 't',
  थ: 'th',
  द: 'd',
  ध: 'dh',
  न: 'n',
  प: 'p',
  फ: 'ph',
  ब: 'b',
  भ: 'bh',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  ळ: 'l',
  व: 'v',
  श: 'sh',
  ष: 'sh',
  स: 's',
  ह: 'h',
  क़: 'q',
  ख़: 'kh',
  ग़: 'gh',
  ज़: 'z',
  ड़: 'r',
  ढ़: 'rh',
  फ़: 'f',
}

const vowels: Record<string, string> = { अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ऋ: 'ri', ए: 'e', ऐ: 'ai', ऑ: 'o', ओ: 'o', औ: 'au' }

const signs: Record<string, string> = { 'ा': 'a', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'ृ': 'ri', 'े': 'e', 'ै': 'ai', 'ॉ': 'o', 'ो': 'o', 'ौ': 'au' }

const virama = '्'
const nasals = new Set(['ं', 'ँ'])

/** A written syllable: its consonant, the vowel after it, and whether that vowel is the unwritten `a`, which speech may drop. */
type Syllable = { consonant: string; vowel: string; unwritten: boolean; nasal: boolean }

function syllables(word: string): Syllable[] {
  const found: Syllable[] = []
  for (const letter of word.match(/\p{L}\u093c?|\p{M}/gu) ?? []) {
    const last = found.at(-1)
    const consonant = consonants[letter] ?? consonants[letter.charAt(0)]
    if (consonant) found.push({ consonant, vowel: 'a', unwritten: true, nasal: false })
    else if (vowels[letter]) found.push({ consonant: '', vowel: vowels[letter], unwritten: false, nasal: false })
    else if (last && signs[letter]) Object.assign(last, { vowel: signs[letter], unwritten: false })
    else if (last && letter === virama) Object.assign(last, { vowel: '', unwritten: false })
    else if (last && nasals.has(letter)) last.nasal = true
  }
  return found
}

/** Speech drops the last unwritten `a` of a word, and one between two syllables that keep their vowels: ba-da-lā-pu-ra is Badlapur. */
function spoken(word: string): string {
  const all = syllables(word)
  for (let i = all.length - 1; i > 0; i -= 1) {
    const [before, here, after] = [all[i - 1], all[i], all[i + 1]]
    if (here?.unwritten && !here.nasal && before?.vowel && (!after || (after.consonant && after.vowel))) here.vowel = ''
  }
  return all.map(({ consonant, vowel, nasal }) => consonant + vowel + (nasal ? 'n' : '')).join('')
}

/** `text` with every Devanagari word written in Latin letters as it is spoken; all else is left as it is. */
export function romanise(text: string): string {
  // NFC writes nukta letters in one way only: base letter and dot.
  return text.normalize('NFC').replace(/[\u0900-\u0963\u0970-\u097f]+/g, spoken)
}
