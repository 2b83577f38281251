import { describe, expect, it } from 'vitest'
import { atMenu, Chat, choicesOf, given } from './testing'

const voice = { kind: 'media' as const, media: 'voice' as const, ref: { mediaId: 'v1', mime: 'audio/ogg' } }
const quiet = { kind: 'quiet' as const }

/** A gambling report, up to the question whether it is still going on. */
const atOngoing = () => atMenu('hi').tap('report').tap('GAMBLE').type('बगीचे में जुआ होता है').tap('skip').type('छोड़ें').type('छोड़ें').type('सिरकोनी').tap('gz:1').type('रोज़ शाम को')

describe('before the notice is read', () => {
  it('takes "Good morning sir" for a greeting, not for a report', () => {
    const chat = new Chat().type('Good morning sir').tap('en').tap('go')
    expect(chat.state).toMatchObject({ at: 'menu', draft: null })
  })

  it('takes "thik he" for having understood', () => {
    expect(new Chat().type('hello').type('hindi').type('thik he').state).toMatchObject({ at: 'menu', noticed: true })
  })

  it('shows the whole notice once, then how to go on, and does not hold up whoever writes on', () => {
    const chat = new Chat().type('hi').tap('hi').type('mere bajar me ek gunda hai')
    expect(chat.said.body).toContain('1 लिखें')
    expect(chat.said.body.length).toBeLessThan(160)
    chat.type('ek aadmi har mahine paisa mangta hai')
    expect(chat.state).toMatchObject({
      at: 'category',
      noticed: true,
      draft: { answers: { what: { said: 'mere bajar me ek gunda hai' } }, more: ['ek aadmi har mahine paisa mangta hai'] },
    })
  })

  it('shows the notice in full again in the other language', () => {
    const chat = new Chat().type('hi').tap('hi').hear({ kind: 'unsupported', what: 'sticker' })
    expect(chat.said.body).not.toContain('Meta')
    expect(chat.type('english').said.body).toContain('Meta')
  })

  it('acknowledges what came before a language was chosen, voice and its warning too', () => {
    expect(new Chat().type('गाँव में कच्ची शराब बनती है').tap('hi').said.body).toContain('रख लिया गया है')
    const chat = new Chat().hear(voice).hear(quiet)
    expect(chat.said.body).not.toContain('फ़ाइल')
    chat.tap('hi')
    expect(chat.said.body).toContain('आवाज़ मिल गई')
    expect(chat.said.body).toContain('पहचानी जा सकती है')
  })
})

describe('answers as people write them', () => {
  it.each(['haa', 'haan ji', 'ha ji', 'हां जी', 'jee haan', 'hn', 'hanji'])('hears "%s" as yes', (text) =>
    expect(atOngoing().type(text).state.draft?.answers.ongoing?.option).toBe('yes'),
  )
  it.each(['nhi', 'nai', 'nahi hai', 'nahin ji', 'नही', 'na'])('hears "%s" as no', (text) => expect(atOngoing().type(text).state.draft?.answers.ongoing?.option).toBe('no'))
  it.each(['pata nhi', 'pta nahi', 'nahi pata', 'मालूम नहीं जी', 'i dont know'])('hears "%s" as not known', (text) =>
    expect(atOngoing().type(text).state.draft?.answers.ongoing?.option).toBe('unknown'),
  )

  it('hears the choice an answer begins with, and keeps the words', () => {
    const chat = atOngoing().type('haan har shaam ko hota hai')
    expect(chat.state.draft).toMatchObject({ answers: { ongoing: { option: 'yes' } }, more: ['haan har shaam ko hota hai'] })
    expect(atOngoing().type('nahi pata bhai kya hota hai').state.draft?.answers.ongoing?.option).toBe('unknown')
  })

  it('hears how many know, and when one may be asked', () => {
    const chat = atOngoing().type('haan').type('nahi').type('maine dekha')
    expect(chat.state).toMatchObject({ at: 'people', draft: { answers: { known: { option: 'saw' } } } })
    chat.type('bahut log').type('nahi')
    expect(chat.type('sirf din me').state.at).toBe('later')
    expect(chat.type('din me').state.draft?.answers).toMatchObject({ people: { option: 'many' }, later: { option: 'day' } })
  })

  it('never keeps a bare "yes" as something told, nor takes it for the story or a place', () => {
    const chat = atMenu('hi').tap('report').tap('ARMS').type('haan')
    expect(chat.state).toMatchObject({ at: 'what' })
    expect(chat.said.body).toContain('लिखकर या बोलकर')
    chat.type('कट्टे बिकते हैं').tap('finish').type('haan')
    expect(chat.state).toMatchObject({ at: 'place', draft: { more: [] } })
    expect(chat.type('pata nahi').state.at).toBe('district')
    expect(chat.said.body).toContain('बड़ी जगह')
  })

  it('goes on with the report at "haan" under "shall we go on?"', () => {
    expect(atOngoing().type('hello').type('haan').state).toMatchObject({ at: 'ongoing', draft: { more: [] } })
  })

  it('takes "haan" for the only place found and "nahi" for none of them', () => {
    const at = () => atMenu('hi').tap('report').tap('ARMS').type('कट्टे बिकते हैं').tap('finish').type('सिरकोनी')
    expect(at().type('haan').state.draft?.place?.precision).toBe('village')
    expect(at().type('nahi').state.at).toBe('district')
  })

  it('takes a PIN code of one place at its word', () => {
    const chat = atMenu('hi').tap('report').tap('ARMS').type('कट्टे बिकते हैं').tap('finish').type('२२२००१')
    expect(chat.state.draft?.place).toMatchObject({ districtId: 2, precision: 'pincode' })
    expect(chat.said.body).toContain('222001')
  })

  it('asks for the station at "haan" under "are police involved?", that of the place first', () => {
    const chat = atMenu('en').tap('report').tap('ARMS').type('They sell pistols').tap('finish').type('Sirkoni').tap('gz:1').type('haan')
    expect(chat.state.at).toBe('police_thana')
    expect(choicesOf(chat.said)[0]?.title).toBe('Jalalpur')
  })

  it('lists stations alphabetically in the language spoken', () => {
    const chat = atMenu('en').tap('report').tap('ARMS').type('They sell pistols').tap('finish').tap('list').tap('2')
    expect(
      choicesOf(chat.said)
        .slice(0, 3)
        .map(({ title }) => title),
    ).toEqual(['Badlapur', 'Baksha', 'Chandwak'])
  })
})

describe('nobody is held up', () => {
  it('takes own words for the answer when they come a second time', () => {
    const chat = atOngoing().type('roz shaam ko bagiche me').type('dus log aate hain wahan')
    expect(chat.state.at).toBe('danger')
    expect(chat.state.draft).toMatchObject({ answers: { ongoing: { said: 'dus log aate hain wahan' } }, more: ['roz shaam ko bagiche me'] })
  })

  it('leaves a choice out the third time it is not understood', () => {
    const chat = atOngoing().type('77').type('88').type('99')
    expect(chat.state).toMatchObject({ at: 'known', draft: { answers: { ongoing: null } } })
    expect(chat.said.body).toContain('छोड़ देते हैं')
  })

  it('leads somebody who only speaks from question to question', () => {
    const chat = atOngoing().hear(voice).hear(quiet)
    expect(chat.state.at).toBe('ongoing')
    expect(chat.said.body).toContain('आवाज़ मिल गई')
    expect(chat.hear(voice).hear(quiet).state).toMatchObject({ at: 'danger', draft: { answers: { ongoing: { option: 'voice' } } } })
  })

  it('lets somebody who has told what happens leave the head to the office', () => {
    const chat = new Chat().hear(voice).hear(quiet).tap('hi').tap('go')
    expect(chat.state.at).toBe('category')
    expect(choicesOf(chat.said).at(-1)?.description).toContain('कार्यालय')
    expect(chat.type('pata nahi').state).toMatchObject({ draft: { category: 'OTHER' }, at: 'place' })
    expect(atMenu('hi').tap('report').type('skip').state).toMatchObject({ at: 'category' })
  })

  it('puts the heads first that the story speaks of, wherever it was told', () => {
    const chat = new Chat().type('mere gaon me sharab bik rahi hai').tap('hi').tap('go')
    expect(choicesOf(chat.said)[0]?.id).toContain('LIQUOR')
  })

  it('offers "skip" with three choices that all commit', () => {
    const chat = atMenu('en').tap('report').tap('GAMBLE').type('They play cards in the orchard')
    expect(choicesOf(chat.said).some(({ id }) => id.endsWith('~skip'))).toBe(true)
  })

  it('does not take the answer to a forgotten report for the story of a new one', () => {
    const chat = atOngoing()
    chat.world = given([], new Date('2026-11-22T10:00:00Z'))
    chat.type('अब भी वहीं चल रहा है')
    expect(chat.said.body).toContain('24')
    expect(chat.state.draft).toMatchObject({ answers: {}, more: ['अब भी वहीं चल रहा है'] })
  })
})

describe('the end of a report', () => {
  const atReview = () => atMenu('hi').tap('report').tap('ARMS').type('कट्टे बिकते हैं').tap('finish').type('सिरकोनी').tap('gz:1').tap('no')

  it.each(['ha sahi he', 'sab thik hai', 'bhej do', 'haan ji', 'जी'])('goes on from the review at "%s"', (text) => expect(atReview().type(text).state.at).toBe('readers'))
  it.each(['bhej do', 'haan bhej do', 'ok', 'जी'])('sends at "%s"', (text) =>
    expect(
      atReview()
        .tap('right')
        .type(text)
        .effects.map((effect) => effect.do),
    ).toContain('file'),
  )

  it('asks for the file at "haan", and has a "skip" where there is none', () => {
    const chat = atOngoing().type('nahi').tap('saw').tap('many').tap('no').tap('day')
    expect(chat.state.at).toBe('evidence')
    expect(choicesOf(chat.said).some(({ id }) => id.endsWith('~skip'))).toBe(true)
    expect(chat.type('haan').said.body).toContain('यहीं भेज दें')
    expect(chat.type('nahi hai').state.at).toBe('review')
    expect(chat.said.body).toContain('फ़ाइलें: कोई नहीं')
  })

  it('takes no bare "haan" for something in own words, unless it comes again', () => {
    const chat = atMenu('hi').tap('report').tap('EXTORT').type('दुकानदारों से पैसा लेते हैं').type('haan')
    expect(chat.state.at).toBe('extort_from')
    expect(chat.said.body).toContain('लिखकर या बोलकर')
    expect(chat.type('haan').state.at).toBe('extort_how')
  })

  it('asks about the name that was typed last', () => {
    const chat = atMenu('hi').tap('report').tap('ARMS').type('कट्टे बिकते हैं').tap('finish').type('पुरानी हवेली').type('सिरकोनी')
    expect(chat.said.body).toMatch(/^“सिरकोनी”/)
  })
})
