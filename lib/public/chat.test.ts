import { describe, expect, it } from 'vitest'
import { isGreeting, posterIn } from '@/lib/conversation/input'
import { languages } from '@/lib/i18n/language'
import { publicWords } from '@/lib/i18n/public'
import { chatLink, spokenNumber } from './chat'

describe.each(languages)('the text that WhatsApp shows ready to send in %s', (language) => {
  const { homePage, posterPage } = publicWords[language]

  it('is a greeting to the bot', () => {
    expect(isGreeting(homePage.hello)).toBe(true)
  })

  it('carries the place of a poster so that the bot reads it, and nothing else', () => {
    const read = posterIn(posterPage.greeting('JNP-KRK'))
    expect(read?.code).toBe('JNP-KRK')
    expect(isGreeting(read?.rest ?? '')).toBe(true)
  })
})

it('a chat link escapes what it carries', () => {
  expect(chatLink('919876543210', 'नमस्ते & hi')).toBe('https://wa.me/919876543210?text=%E0%A4%A8%E0%A4%AE%E0%A4%B8%E0%A5%8D%E0%A4%A4%E0%A5%87%20%26%20hi')
})

it('an Indian number is grouped as people read it aloud, any other stays whole', () => {
  expect(spokenNumber('919876543210')).toBe('+91 98765 43210')
  expect(spokenNumber('14155550100')).toBe('+14155550100')
})
