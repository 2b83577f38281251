import { env } from '@/lib/env'

export type Chat = { /** `+91 98765 43210` */ display: string /** Opens WhatsApp with `text` written and not yet sent. */; link: (text: string) => string }

/** Groups an Indian number as people read it aloud; every other number stays in one piece. Takes digits without plus. */
export function spokenNumber(digits: string): string {
  const indian = /^91(\d{5})(\d{5})$/.exec(digits)
  return indian ? `+91 ${indian[1]} ${indian[2]}` : `+${digits}`
}

export const chatLink = (digits: string, text: string) => `https://wa.me/${digits}?text=${encodeURIComponent(text)}`

/** The WhatsApp number of the programme, or null when none is set up. */
export function chatOf(programme: 'satark' | 'bal'): Chat | null {
  const digits = env().numbers.find((number) => number.programme === programme)?.display
  return digits ? { display: spokenNumber(digits), link: (text) => chatLink(digits, text) } : null
}
