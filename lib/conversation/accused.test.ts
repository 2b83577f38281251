import { describe, expect, it } from 'vitest'
import { atMenu, type Chat, given, roster } from './testing'
import type { Report } from './types'

const [daroga, reader] = roster.map(({ id }) => id)

/** A report about police that stands where it is asked who it was. */
const asking = () => atMenu().tap('report').tap('POLICE').type('They take money from every truck').tap('bribe')
/** Through the rest of the questions without another word, to the readers. */
const toReaders = (chat: Chat) => {
  chat.tap('finish').type('Sirkoni').tap('gz:1')
  if (chat.state.at === 'police') chat.tap('unknown')
  return chat.tap('right')
}
const filed = (chat: Chat): Report => {
  const effect = chat.tap('send').effects.find((one) => one.do === 'file')
  if (effect?.do !== 'file') throw new Error(chat.said.body)
  return effect.report
}

describe('somebody named in a report about police', () => {
  it('is accused with the station, and the reader’s line is true before sending', () => {
    const chat = toReaders(asking().type('दरोगा राकेश यादव'))
    expect(chat.said.body).toMatch(/in person/)
    expect(filed(chat).accused).toEqual({ level: 'below_sp', unitIds: [26], officerIds: [daroga] })
  })

  it('of the SP’s office leads past the SP, and the informer is told so before sending', () => {
    const chat = toReaders(asking().type('Imran Khan of some office'))
    expect(chat.said.body).toMatch(/DIG/)
    expect(chat.said.body).not.toMatch(/SP/)
    expect(filed(chat).accused).toEqual({ level: 'sp_office', unitIds: [2], officialIds: [reader] })
  })

  it.each([
    ['SP sahab', 'sp_office', 2],
    ['डीआईजी', 'dig_office', 1],
  ] as const)('by title is the office: %s', (text, level, unit) => {
    const chat = toReaders(asking().type(text))
    expect(filed(chat).accused).toEqual({ level, unitIds: [unit] })
  })

  it('whom nobody knows leaves the report where it was: police conduct, unit unknown', () => {
    const chat = toReaders(asking().type('Some Chaurasia with a scar'))
    expect(filed(chat).accused).toEqual({ level: 'unknown', unitIds: [] })
  })

  it('adds to the station that was chosen', () => {
    const chat = asking().type('Imran Khan').tap('finish').type('Sirkoni').tap('gz:1').tap('thana').type('Jalalpur').tap('done').tap('right')
    expect(filed(chat).accused).toEqual({ level: 'sp_office', unitIds: [28, 2], officialIds: [reader] })
  })

  it('is never shown: no message of the whole chat tells that a name was found or where he is posted', () => {
    const [known, unknown] = ['Rakesh Yadav', 'Mahesh Yadaw'].map((name) => {
      const chat = asking()
      const bodies = ['badge 12', name].flatMap((text) => chat.type(text).says.map(({ body }) => body))
      toReaders(chat)
      return [...bodies, chat.said.body].map((body) => body.replaceAll(name, '*'))
    })
    expect(known).toEqual(unknown)
  })

  it('is asked for under other heads too, once police are said to be involved, and only then', () => {
    const skippedTo = (chat: Chat, at: string) => {
      for (let turns = 0; ![at, 'review'].includes(chat.state.at) && turns < 20; turns += 1)
        chat.type(chat.state.at === 'place' ? 'Sirkoni' : chat.state.at === 'pick' ? '1' : 'skip')
      return chat
    }
    const told = () => skippedTo(atMenu().tap('report').tap('GAMBLE').type('Men play cards for money there'), 'police')
    expect(skippedTo(told().tap('no'), 'police_person').state.at).toBe('review')
    const chat = skippedTo(told().tap('unknown'), 'police_person')
    expect(chat.state.at).toBe('police_person')
    expect(chat.type('Imran Khan').state.draft?.answers.police_person).toMatchObject({ said: 'Imran Khan' })
  })

  it('may be written where the list of offices is shown', () => {
    const atPolice = () => asking().tap('skip').tap('finish').type('Sirkoni').tap('gz:1')
    const titled = atPolice().type('थानाध्यक्ष केराकत')
    expect(titled.state.at).toBe('police_more')
    expect(titled.said.body).toContain('Kerakat')
    const named = atPolice().type('Rakesh Yadav')
    expect(named.said.body).not.toContain('Kerakat')
    expect(filed(named.tap('right')).accused).toEqual({ level: 'below_sp', unitIds: [26], officerIds: [daroga] })
    expect(atPolice().type('Mahesh Chaurasia').state.at).toBe('police')
  })
})

describe('several stations and offices', () => {
  const atPolice = () => asking().tap('skip').tap('finish').type('Sirkoni').tap('gz:1')

  it('can be accused in one report', () => {
    const chat = atPolice().tap('thana').type('Kerakat').tap('another').type('Jalalpur').tap('another').type('Badlapur').tap('done').tap('right')
    expect(filed(chat).accused).toEqual({ level: 'below_sp', unitIds: [26, 28, 29] })
  })

  it('with the SP’s office among them pass by the SP', () => {
    const chat = atPolice().tap('thana').type('Kerakat').tap('sp_office').tap('done').tap('right')
    expect(chat.said.body).not.toMatch(/SP/)
    expect(filed(chat).accused).toEqual({ level: 'sp_office', unitIds: [26, 2] })
  })

  it('begin anew when the question is answered anew', () => {
    const chat = atPolice().tap('thana').type('Kerakat').tap('another').type('Jalalpur').type('back').tap('thana').type('Baksha').tap('done').tap('right')
    expect(filed(chat).accused).toEqual({ level: 'below_sp', unitIds: [31] })
  })

  it('do not offer the same station twice, and "not sure" about a further one keeps the first', () => {
    const chat = atPolice().tap('thana').type('Kotwali').tap('another')
    expect(chat.said.body).not.toContain('Kotwali')
    expect(filed(chat.tap('unsure').tap('done').tap('right')).accused).toEqual({ level: 'below_sp', unitIds: [20] })
  })
})

it('names the readers once more when somebody was posted elsewhere between the question and the answer', () => {
  const chat = toReaders(asking().type('Imran Khan'))
  chat.world = { ...given(), roster: [] }
  chat.tap('send')
  expect(chat.effects.some((effect) => effect.do === 'file')).toBe(false)
  expect(chat.said.body).toContain('in person')
  expect(filed(chat).accused).toEqual({ level: 'unknown', unitIds: [] })
})
