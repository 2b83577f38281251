import { describe, expect, it } from 'vitest'
import { atMenu, Chat, choicesOf, given } from './testing'

describe('announcements and who is speaking', () => {
  it.each(['mujhe kuch batana he', 'shikayat karni hai', 'मुझे एक सूचना देनी है', 'I want to make a complaint'])('takes "%s" for the wish to tell, not for the story', (text) => {
    expect(atMenu('hi').type(text).state).toMatchObject({ at: 'category', draft: { answers: {}, more: [] } })
    expect(new Chat().type(text).tap('hi').type(text).tap('go').state).toMatchObject({ at: 'menu', draft: null })
  })

  it.each([
    ['me 12 saal ki hu', 'child'],
    ['मैं 9 साल का हूँ', 'child'],
    ['I am 14 years old', 'child'],
    ['ladki', 'child'],
    ['papa', 'relative'],
    ['माँ', 'relative'],
    ['I am a teacher', 'other'],
    ['padosi', 'other'],
  ])('knows from "%s" who is speaking', (text, speaker) => {
    const chat = new Chat(given([], undefined, 'bal')).type('hi').tap('hi').type(text)
    expect(chat.state).toMatchObject({ at: 'notice', speaker, draft: null })
  })

  it('takes the age of somebody else for no age of one’s own', () => {
    expect(new Chat(given([], undefined, 'bal')).type('hi').tap('hi').type('meri beti 12 saal ki hai').state.speaker).toBeUndefined()
  })

  it('never makes a secret word of "koi nahi"', () => {
    const chat = atMenu('hi', given([], undefined, 'bal'), 'child')
    chat.state.draft = { answers: {}, more: [], files: [], speaker: 'child', category: 'CORPORAL' }
    chat.state.at = 'safe_word'
    expect(chat.type('koi nahi').state.draft?.answers.safe_word?.option).toBe('none')
  })

  it('hears the hours and "naam nahi"', () => {
    const chat = atMenu('hi', given([], undefined, 'bal'), 'child')
      .tap('report')
      .tap('CORPORAL')
      .type('टीचर ने मारा')
    chat.state.at = 'hours'
    expect(chat.type('4 se 8').state.draft?.answers.hours?.option).toBe('evening')
    chat.state.at = 'naming'
    expect(chat.type('naam nahi').state.draft?.answers.naming?.option).toBe('anonymous')
  })

  it('answers a question that came as the first words, and leaves no report behind', () => {
    const chat = new Chat(given([], undefined, 'bal')).type('what is the income limit for ews seat').tap('en').tap('relative').tap('go')
    expect(choicesOf(chat.said)[0]?.id).toContain('INFO')
    expect(chat.tap('INFO').state).toMatchObject({ at: 'found', draft: null })
    expect(chat.said.body).toContain('income limit')
  })

  it.each(['15 august 2022', '15 Aug 22', '१५ अगस्त २०२२', '15th August 2022', '15/8/2022'])('reads the day "%s"', (text) => {
    const chat = atMenu('en', given([], undefined, 'bal'))
      .tap('ask')
      .tap('eligible')
      .type(text)
    expect(chat.state).toMatchObject({ at: 'eligible_kind', child: { born: '2022-08-15' } })
  })

  it.each([
    ['3 lakh', 'within'],
    ['2.5 लाख', 'within'],
    ['50,000', 'within'],
    ['8 lakh', 'above'],
    ['600000', 'above'],
  ])('reads the income "%s"', (text, income) => {
    const chat = atMenu('en', given([], undefined, 'bal'))
      .tap('ask')
      .tap('eligible')
      .type('15-08-2022')
      .type('general')
    expect(chat.type(text).state).toMatchObject({ at: 'eligible_result', child: { income } })
  })
})
