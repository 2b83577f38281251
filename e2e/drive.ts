import type { Phone } from './fake-graph'
import type { FileExtra } from './fake-graph/phone'

export type Wish = {
  language: 'hi' | 'en'
  /** Typed where the head is asked. */
  category: string
  what: string
  pin?: { lat: number; lng: number }
  /** Typed where the place is asked, instead of a pin. */
  place?: string
  /** Option of "police involved?"; default no. */
  police?: string
  /** What to answer, by question key; everything else is skipped. */
  answers?: Record<string, string>
  /** A photo where evidence is asked: a small sample, or these files. */
  photo?: boolean | FileExtra
}

export const codePattern = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/

/** The question that the newest message asks: its choices carry the key. */
export function asked(phone: Phone): string {
  const ids = [...(phone.last?.buttons ?? []), ...(phone.last?.list?.rows ?? [])].map(({ id }) => id)
  return ids.find((id) => id.startsWith('q~'))?.split('~')[1] ?? ''
}

const optionFor = (phone: Phone, option: string) =>
  [...(phone.last?.buttons ?? []), ...(phone.last?.list?.rows ?? [])].find(({ id }) => id.startsWith('q~') && id.endsWith(`~${option}`))?.id

/** Does something on the phone and waits for the one answer to it. */
export async function turn(phone: Phone, doing: () => void, within = 15_000): Promise<string> {
  const before = phone.received.length
  doing()
  await phone.until((received) => received.length > before, within)
  return phone.last?.text ?? ''
}

const tapOrSay = (phone: Phone, option: string, words: string) => {
  const id = optionFor(phone, option)
  if (id) phone.taps(id)
  else phone.says(words)
}

/** Answers the question that stands open as `wish` says. */
export function reply(phone: Phone, wish: Wish): void {
  const key = asked(phone)
  const answer = wish.answers?.[key]
  if (answer !== undefined) phone.says(answer)
  else if (key === 'language') tapOrSay(phone, wish.language, wish.language === 'hi' ? 'हिन्दी' : 'English')
  else if (key === 'notice') phone.taps(phone.last?.buttons?.[0]?.id ?? '')
  else if (key === 'menu') tapOrSay(phone, 'report', '1')
  else if (key === 'category') phone.says(wish.category)
  else if (key === 'what') phone.says(wish.what)
  else if (key === 'place' && wish.pin) phone.pins(wish.pin.lat, wish.pin.lng)
  else if (key === 'place') phone.says(wish.place ?? 'Kerakat')
  else if (key === 'which') phone.taps((phone.last?.list?.rows ?? phone.last?.buttons ?? [])[0]?.id ?? '')
  else if (key === 'police') tapOrSay(phone, wish.police ?? (optionFor(phone, 'no') ? 'no' : 'unknown'), 'no')
  else if (key === 'review') tapOrSay(phone, 'right', 'right')
  else if (key === 'readers') tapOrSay(phone, 'send', 'send')
  else phone.says('skip')
}

/**
 * Files a report from the first greeting to the code, whatever the bot asks on the way.
 * @throws Error when there is no code after 60 turns
 */
export async function files(phone: Phone, wish: Wish): Promise<string> {
  await turn(phone, () => phone.says(wish.language === 'hi' ? 'नमस्ते' : 'Hi'))
  let sent = !wish.photo
  for (let turns = 0; turns < 60; turns += 1) {
    const found = codePattern.exec(phone.last?.text ?? '')
    if (found) return found[0]
    const photo = !sent && asked(phone) === 'evidence'
    sent ||= photo
    await turn(phone, () => (photo ? phone.sendsFile('image', typeof wish.photo === 'object' ? wish.photo : {}) : reply(phone, wish)))
  }
  throw new Error(`no code after 60 turns; the last question was ${asked(phone)}: ${phone.last?.text ?? ''}`)
}
