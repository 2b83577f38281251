import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redacted } from './redact'

const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const hindi = ['शून्य', 'एक', 'दो', 'तीन', 'चार', 'पाँच', 'छह', 'सात', 'आठ', 'नौ']
const hinglish = ['zero', 'ek', 'do', 'teen', 'char', 'paanch', 'chhe', 'saat', 'aath', 'nau']
const devanagari = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit)))
const spelled =
  (words: string[], between = ' ') =>
  (digits: string) =>
    [...digits].map((digit) => words[Number(digit)]).join(between)
const doubled = (words: string[], double: string) => (digits: string) =>
  digits.replace(/(\d)\1|\d/g, (found) => (found.length === 2 ? `${double} ${words[Number(found[0])]} ` : `${words[Number(found)]} `)).trim()

/** The ways people write a ten-digit mobile number. */
const styles: Record<string, (digits: string) => string> = {
  plain: (digits) => digits,
  'with country code': (digits) => `91${digits}`,
  'with plus': (digits) => `+91${digits}`,
  'with plus and space': (digits) => `+91 ${digits}`,
  'with plus and dash': (digits) => `+91-${digits.slice(0, 5)}-${digits.slice(5)}`,
  'with 0091': (digits) => `0091 ${digits}`,
  'with trunk zero': (digits) => `0${digits}`,
  'five and five': (digits) => `${digits.slice(0, 5)} ${digits.slice(5)}`,
  'three, three, four': (digits) => `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`,
  'pairs with dots': (digits) => digits.replace(/(..)(?=.)/g, '$1.'),
  'every digit spaced': (digits) => [...digits].join(' '),
  'every digit dashed': (digits) => [...digits].join(' - '),
  'in brackets': (digits) => `(${digits.slice(0, 4)}) ${digits.slice(4)}`,
  Devanagari: devanagari,
  'Devanagari spaced': (digits) => `+${devanagari('91')} ${devanagari(digits.slice(0, 5))} ${devanagari(digits.slice(5))}`,
  'half Devanagari': (digits) => devanagari(digits.slice(0, 5)) + digits.slice(5),
  'English words': spelled(english),
  'English words with double': doubled(english, 'double'),
  'Hindi words': spelled(hindi),
  'Hindi words with डबल': doubled(hindi, 'डबल'),
  'Hinglish words': spelled(hinglish),
  'words with commas': spelled(english, ', '),
  'words and digits': (digits) => [...digits].map((digit, at) => (at % 2 ? digit : english[Number(digit)])).join(' '),
  'letter O for zero': (digits) => digits.replaceAll('0', 'O'),
  keycaps: (digits) => [...digits].map((digit) => `${digit}\uFE0F\u20E3`).join(''),
  'zero-width between': (digits) => [...digits].join('\u200B'),
}

const sentences = [
  (number: string) => `मेरा नंबर ${number} है, फोन करना`,
  (number: string) => `call me on ${number}.`,
  (number: string) => number,
  (number: string) => `mera number ${number} hai, aur uska bhi hai`,
]

/** A generator of its own: the corpus is the same in every run. */
function numbers(count: number, seed: number): string[] {
  return fc.sample(fc.tuple(fc.integer({ min: 6, max: 9 }), fc.stringMatching(/^\d{9}$/)), { numRuns: count, seed }).map(([first, rest]) => `${first}${rest}`)
}

describe('the corpus of written numbers', () => {
  const own = numbers(80, 1)
  const other = numbers(80, 2)
  const forms = Object.entries(styles).flatMap(([style, write]) =>
    own.map((digits, at) => ({ style, digits, text: (sentences[at % sentences.length] ?? String)(write(digits)), write })),
  )

  it('has at least 2,000 forms in 20 styles', () => {
    expect(forms.length).toBeGreaterThanOrEqual(2000)
    expect(Object.keys(styles).length).toBeGreaterThanOrEqual(20)
  })

  it("loses the sender's own number in at least 99 of 100", () => {
    const missed = forms.filter(({ digits, text, write }) => {
      const left = redacted(text, { phone: `91${digits}`, names: [] })
      return !left.includes('█') || left.includes(write(digits))
    })
    expect(missed.length, missed.map(({ style, text }) => `${style}: ${text}`).join('\n')).toBeLessThanOrEqual(forms.length / 100)
  })

  it('keeps the numbers of others as they were written', () => {
    const changed = forms.filter(({ text }, at) => redacted(text, { phone: `91${other[at % other.length]}`, names: [] }) !== text)
    expect(changed).toEqual([])
  })
})

describe('own number beside another', () => {
  const own = { phone: '919876543210', names: [] }

  it('takes out one and keeps the other', () => {
    expect(redacted('मेरा 98765 43210, उसका 91234 56789', own)).toBe('मेरा █████, उसका 91234 56789')
    expect(redacted('9123456789 9876543210', own)).toBe('9123456789 █████')
    expect(redacted('गाड़ी UP65 AB 1234, मेरा +91-98765-43210', own)).toBe('गाड़ी UP65 AB 1234, मेरा █████')
  })

  it('reads numbers spoken in tens and pairs', () => {
    expect(redacted('ninety eight seventy six fifty four thirty two ten', own)).toBe('█████')
    expect(redacted('अट्ठानवे छिहत्तर चौवन बत्तीस दस', own)).toBe('█████')
  })

  it('leaves ordinary texts alone', () => {
    for (const text of ['2 log, 3 gaadi, 10 baje', 'कल रात 11 बजे से', 'do teen log aur char gaay', 'PIN 222001', '']) expect(redacted(text, own)).toBe(text)
  })
})

describe('own names', () => {
  const own = { names: ['Rajesh Kumar Yadav', 'rajesh_y92'] }

  it.each([
    ['my name is Rajesh and I saw it', 'my name is █████ and I saw it'],
    ['मेरा नाम राजेश है', 'मेरा नाम █████ है'],
    ['mera naam rajesh yadav hai', 'mera naam █████ █████ hai'],
    ['भेजने वाला: Rajesh Kumar Yadav', 'भेजने वाला: █████'],
    ['insta @rajesh_y92', 'insta █████'],
  ])('takes them out of %s', (text, expected) => {
    expect(redacted(text, own)).toBe(expected)
  })

  it.each(['Rajesh sells it', 'उसका नाम मोहन है', 'naam pata nahi'])('keeps %s: it may be somebody else', (text) => {
    expect(redacted(text, own)).toBe(text)
  })
})

describe('own accounts', () => {
  it('reads a message made to keep it busy to the end', () => {
    expect(redacted('my-'.repeat(15_000), { names: [] })).toHaveLength(45_000)
  })

  it('takes out mail, UPI, Aadhaar and PAN that the sender calls his own, and keeps others', () => {
    const own = { names: [] }
    expect(redacted('my email is a.b@example.com', own)).toBe('my email is █████')
    expect(redacted('मेरा आधार 1234 5678 9012 है', own)).toBe('मेरा आधार █████ है')
    expect(redacted('उसका UPI satta99@okaxis है', own)).toBe('उसका UPI satta99@okaxis है')
  })
})
