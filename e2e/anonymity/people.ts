import type { Identity } from './patterns'

export type Planted = Identity & { language: 'hi' | 'en'; category: string; spot: { lat: number; lng: number } }

const spots = [
  { lat: 25.7464, lng: 82.6837 },
  { lat: 25.584, lng: 83.577 },
  { lat: 25.2815, lng: 83.1198 },
]
const heads = ['CATTLE', 'LIQUOR', 'POLICE', 'DRUGS', 'MINING']
const words: Record<string, Record<'hi' | 'en', string>> = {
  CATTLE: { hi: 'गौ-तस्करी', en: 'cattle' },
  LIQUOR: { hi: 'शराब', en: 'liquor' },
  POLICE: { hi: 'पुलिस भ्रष्टाचार', en: 'police corruption' },
  DRUGS: { hi: 'गांजा', en: 'drugs' },
  MINING: { hi: 'बालू', en: 'sand mining' },
}

/** Invented people whose numbers, names and ids occur nowhere else. */
export function planted(count: number): Planted[] {
  return Array.from({ length: count }, (_, index) => {
    const tail = String(41_370_000 + index * 7919).padStart(8, '0')
    const language = index % 2 === 0 ? ('hi' as const) : ('en' as const)
    return {
      number: `9187${tail}`,
      bsuid: `IN.9${String(80_134_912 + index)}${tail}05`,
      username: `zephyr.quill.${index}x`,
      name: language === 'hi' ? `ज़ेफ़िरहोल्ट क्विरिन${index}` : `Zephyrholt Quirin${index}`,
      language,
      category: words[heads[index % heads.length] ?? '']?.[language] ?? 'other',
      spot: spots[index % spots.length] ?? { lat: 25.7464, lng: 82.6837 },
    }
  })
}

const digitsHi = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)))

/** What this person says of the matter, with their own number and name in it, each time written in another way. */
export function indiscretion({ number, name, language }: Planted, index: number): string {
  const national = number.slice(-10)
  const written = [national, `+${number}`, `0${national}`, `${national.slice(0, 5)} ${national.slice(5)}`, [...national].join('-'), digitsHi(national)][index % 6]
  const [first = name] = name.split(' ')
  return language === 'hi' ? `यहाँ रात में गाड़ी आती है। मेरा नाम ${first} है, मेरा नंबर ${written}` : `A truck comes here at night. My name is ${first}, my number is ${written}`
}
