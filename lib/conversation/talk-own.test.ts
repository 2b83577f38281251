import { describe, expect, it } from 'vitest'
import { atMenu, given, own } from './testing'

describe('own reports', () => {
  const question = { outboxId: 'o-1', text: 'Which gate?' }

  it.each(['code kho gaya', 'mera code kya hai', 'meri shikayat ka kya hua', 'any update', 'मेरा कोड क्या है'])('shows them at "%s"', (text) =>
    expect(atMenu('hi', given([own()])).type(text).state).toMatchObject({ at: 'mine', draft: null }),
  )

  it('opens the report whose code is written, and says where to look up another', () => {
    expect(atMenu('en', given([own()])).type('3f6h 8jkm qrst').state).toMatchObject({ at: 'complaint', subject: own().id })
    const chat = atMenu('en', given([own()])).type('7K2M-9QXA-4TZP')
    expect(chat.said.body).toContain('https://mitra.example/status')
    expect(chat.state.draft).toBeNull()
  })

  it('takes no telephone number and no word of twelve letters for a code', () => {
    for (const text of ['9198 7654 3210', 'shahganjwale']) expect(atMenu('en', given([own()])).type(`${text}`).said.body).not.toContain('/status')
  })

  it('opens the question of the office at the word on its button', () => {
    expect(atMenu('hi', given([own({ question })])).type('पढ़ें').state).toMatchObject({ at: 'answering', subject: own().id })
    expect(atMenu('en', given([own({ question })])).type('Read').state.at).toBe('answering')
    expect(atMenu('en', given([own()])).type('see').state.at).toBe('mine')
  })

  it.each(['ok', 'ठीक है', 'nahi', 'haan', '2', 'thank you'])('passes on "%s" as the answer to a question of the office', (text) => {
    const chat = atMenu('hi', given([own({ question })])).type('पढ़ें')
    expect(chat.type(text).effects).toContainEqual({ do: 'answer', complaintId: own().id, outboxId: 'o-1', said: text })
  })

  it('leads back to the report that a question of the office interrupted, so that the two never mix', () => {
    const chat = atMenu('en', given([own({ question })])).tap('report')
    chat.tap('ARMS').type('They sell pistols in the garage').hear({ kind: 'choice', id: 'answer~o-1', title: '' }).type('the north gate')
    expect(chat.effects).toContainEqual({ do: 'answer', complaintId: own().id, outboxId: 'o-1', said: 'the north gate' })
    expect(chat.state.at).toBe('arms_act')
    expect(chat.said.body).toContain('Now back to what you were telling')
    expect(chat.tap('sell').state.draft?.answers.arms_act?.option).toBe('sell')
  })

  it('goes on with the unfinished report after more was added to another', () => {
    const chat = atMenu('en', given([own()]))
      .tap('report')
      .tap('ARMS')
      .type('They sell pistols in the garage')
      .type('my reports')
      .tap(own().id)
      .type('it happens on Sundays')
    expect(chat.effects).toContainEqual({ do: 'add', complaintId: own().id, said: 'it happens on Sundays' })
    expect(chat.type('ho gya').state.at).toBe('arms_act')
  })

  it('takes a verdict that is written', () => {
    const closed = own({ status: 'closed', outcome: 'not_found', canJudge: true, canReopen: true })
    expect(
      atMenu('hi', given([closed]))
        .type('madad nahi mili')
        .effects.map((effect) => effect.do),
    ).not.toContain('judge')
    expect(atMenu('hi', given([closed])).type('मदद नही मिली').effects).toContainEqual({ do: 'judge', complaintId: closed.id, verdict: 'not_helped' })
    expect(atMenu('en', given([closed])).type('It helped').effects).toContainEqual({ do: 'judge', complaintId: closed.id, verdict: 'helped' })
  })

  it('has a way out where loose words belong to nothing', () => {
    const chat = atMenu('en', given([own()])).type('what about the other matter then')
    expect(chat.state.at).toBe('whose')
    expect(chat.tap('menu').state.at).toBe('menu')
  })
})

describe('what is promised', () => {
  const atReaders = (police: string) => atMenu('en').tap('report').tap('ARMS').type('They sell pistols').tap('finish').type('Sirkoni').tap('gz:1').tap(police)

  it('names the officer who is given the work among the readers, and speaks of named police only where some are', () => {
    const plain = atReaders('no').tap('right').said.body
    expect(plain).toContain('officer to whom they hand the work')
    expect(plain).not.toContain('you spoke of')
    expect(atReaders('sp_office').tap('right').said.body).toContain('The police you spoke of will not see it')
  })

  it('says the place once in the review', () => {
    const chat = atMenu('en').tap('report').tap('ARMS').type('They sell pistols').tap('finish').type('Kerakat').tap('u26').tap('no')
    expect(chat.said.body).toContain('Where: Kerakat, Jaunpur')
  })
})
