import { describe, expect, it } from 'vitest'
import type { Language } from '@/lib/i18n/language'
import { admission, atMenu, Chat, choicesOf, given, own } from './testing'
import type { Given } from './types'

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

describe('the checker in the chat', () => {
  const bal = given([], undefined, 'bal')
  const asked = (rule: Given['rule'], language: Language = 'en') =>
    atMenu(language, { ...bal, rule })
      .tap('ask')
      .tap('eligible')

  it('reads its limit, its ages and its source from the rule that is published', () => {
    const chat = asked({ ...admission, incomeLimit: 800_000, onDay: '2027-03-31', session: '2027-28', source: { en: 'Circular 7', hi: 'परिपत्र 7' } })
      .type('15-08-2022')
      .type('general')
    expect(choicesOf(chat.said).map(({ title }) => title)).toEqual(['Up to Rs 8 lakh', 'Above Rs 8 lakh', 'Do not know'])
    chat.type('7 lakh')
    expect(chat.said.body).toContain('income up to Rs 8 lakh')
    expect(chat.said.body).toContain('2027-28')
    expect(chat.said.body).toContain('A computer draws.')
    expect(chat.said.body).toContain('Source: Circular 7.')
  })

  it.each([null, { ...admission, expiresOn: '2026-11-21' }])('says that it is being checked when there is no rule or its time is over', (rule) => {
    const chat = asked(rule)
    expect(chat.state.at).toBe('ask')
    expect(chat.said.body).toContain('being checked')
  })

  it('answers nobody whose rule ran out between two messages', () => {
    const chat = asked(admission).type('15-08-2022').type('general')
    chat.world = { ...bal, now: new Date('2027-02-01T00:00:00Z') }
    chat.type('3 lakh').tap('unknown')
    expect(chat.said.body).toContain('being checked')
    expect(chat.said.body).not.toContain('lakh')
  })
})

it('tells every helpline with its own source and day, and one whose time is over as being checked, never hidden', () => {
  const chat = atMenu('en', given([], undefined, 'bal'))
    .tap('ask')
    .type('which helplines are there')
    .tap('3')
  expect(chat.said.body).toContain('112: All emergencies. Source: 112.gov.in. Checked on')
  expect(chat.said.body).toContain('14416: Tele-MANAS. We are checking this number again.')
})

describe('a child for whom no head of the list is right', () => {
  const told = () => new Chat(given([], undefined, 'bal')).type('hi').tap('hi').tap('child').tap('go').tap('report').type('woh roz mere saath ajeeb baatein karte hain')

  it('may leave it to the office once it has told what happens, and goes on', () => {
    const chat = told()
    expect(chat.state.at).toBe('category')
    expect(chat.tap('skip').state.draft).toMatchObject({ category: 'OTHER' })
    expect(chat.state.at).not.toBe('category')
  })

  it('finds "something else" by its words', () => {
    const chat = told().type('kuch aur')
    expect(chat.state.draft?.category).toBe('OTHER')
  })
})

describe('a number under the helplines', () => {
  const inDanger = () => new Chat(given([], undefined, 'bal')).type('hi').tap('en').tap('child').tap('go').type('my father beats me every night when he drinks')

  it('means the buttons that are shown, not the list behind them', () => {
    const chat = inDanger()
    expect(chat.said.buttons?.map(({ title }) => title)).toEqual(['Continue', 'Menu'])
    chat.type('1')
    expect(chat.state).toMatchObject({ at: 'category' })
    expect(chat.state.draft?.category).toBeUndefined()
    expect(inDanger().type('२').state.at).toBe('menu')
    expect(inDanger().type('7').state).toMatchObject({ at: 'category' })
  })

  it('chooses from the list again once the list is shown', () => {
    const chat = inDanger().type('1')
    const [first] = choicesOf(chat.said)
    expect(first?.id).toContain(chat.type('1').state.draft?.category ?? 'none')
  })
})

describe('what a child has told under a head that asks for no details', () => {
  const words = 'mummy ke pati mujhe chhoote hain'
  const told = (at: string) => {
    const chat = atMenu('hi', given([], undefined, 'bal'), 'child')
      .tap('report')
      .type(words)
      .tap('SEXUAL')
    chat.state.at = at
    return chat.type('zz')
  }

  it('is shown back before it is sent, under the name that the list gave it', () => {
    const chat = told('review')
    expect(chat.said.body).toContain(words)
    expect(chat.said.body).toContain('किसी ने गलत छुआ')
    expect(chat.said.body).not.toContain('पॉक्सो')
  })

  it('is followed by no offer to send a file', () => {
    const offers = (speaker: 'child' | 'relative', category: string) =>
      choicesOf(
        atMenu('hi', given([own({ category })], undefined, 'bal'), speaker)
          .tap('mine')
          .type('1').said,
      ).map(({ id }) => id.split('~').at(-1))
    expect(offers('relative', 'CORPORAL')).toContain('upload')
    expect(offers('child', 'CORPORAL')).not.toContain('upload')
    expect(offers('relative', 'SEXUAL')).not.toContain('upload')
  })
})
