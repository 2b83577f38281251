/** Spoken digits of English, Hindi and Hindi in Latin letters. Longer words come first where one begins with another. */
const ones: readonly (readonly string[])[] = [
  ['zero', 'shunya', 'shoonya', 'sunya', 'jiro', 'oh', 'शून्य', 'शुन्य', 'ज़ीरो', 'जीरो'],
  ['one', 'ek', 'एक', 'वन'],
  ['two', 'do', 'दो', 'टू'],
  ['three', 'teen', 'tin', 'तीन', 'थ्री'],
  ['four', 'chaar', 'char', 'चार', 'फोर'],
  ['five', 'paanch', 'panch', 'पाँच', 'पांच', 'फाइव'],
  ['six', 'chhah', 'chhai', 'chhe', 'chah', 'chai', 'che', 'छह', 'छः', 'छे', 'छै', 'सिक्स', 'छ'],
  ['seven', 'saat', 'sat', 'सात', 'सेवन'],
  ['eight', 'aath', 'ath', 'आठ', 'एट'],
  ['nine', 'nau', 'naw', 'no', 'नौ', 'नाइन'],
]

const teens = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** 10 to 99, as numbers are read out in pairs. */
const hindiPairs =
  'दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे'.split(
    ' ',
  )

const values = new Map<string, string>()
for (const [digit, words] of ones.entries()) for (const word of words) values.set(word, String(digit))
for (const [at, word] of teens.entries()) values.set(word, String(10 + at))
for (const [at, word] of hindiPairs.entries()) values.set(word.normalize('NFC'), String(10 + at))
for (const [at, ten] of tens.entries()) {
  values.set(ten, String((at + 2) * 10))
  for (const [digit, [one]] of ones.entries()) if (digit > 0 && one) values.set(`${ten}${one}`, String((at + 2) * 10 + digit))
}

const repeats = new Map([
  ['double', 2],
  ['dabal', 2],
  ['dubble', 2],
  ['डबल', 2],
  ['triple', 3],
  ['tripal', 3],
  ['ट्रिपल', 3],
  ['तिहरा', 3],
])

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length)
const word = new RegExp(longestFirst([...values.keys(), ...repeats.keys()]).join('|'), 'y')

export type Spoken = { digits: string } | { repeat: number }

/** What a run of letters says if all of it is spoken digits ("nine", "doubleninesix"), else null. */
export function spoken(letters: string): Spoken[] | null {
  const text = letters.toLowerCase().normalize('NFC')
  const found: Spoken[] = []
  word.lastIndex = 0
  while (word.lastIndex < text.length) {
    const match = word.exec(text)?.[0]
    if (!match) return null
    const repeat = repeats.get(match)
    found.push(repeat ? { repeat } : { digits: values.get(match) ?? '' })
  }
  return found
}

/** A ten that a unit may follow as a word of its own: "ninety", "eight". */
export const isTen = (digits: string) => /^[2-9]0$/.test(digits)
