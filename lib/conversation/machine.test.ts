import { describe, expect, it } from 'vitest'
import { goId, optionId } from './ids'
import { atMenu, Chat, choicesOf, given, own } from './testing'

const photo = (id: string, caption?: string) => ({ kind: 'media' as const, media: 'image' as const, ref: { mediaId: id, mime: 'image/jpeg' }, ...(caption ? { caption } : {}) })
const voice = { kind: 'media' as const, media: 'voice' as const, ref: { mediaId: 'v1', mime: 'audio/ogg' } }

/** A cattle report up to the question after "what". */
const told = (language: 'hi' | 'en' = 'en') => atMenu(language).tap('report').tap('CATTLE').type('A truck full of cattle leaves every night')
/** All needed answers given, at the review. */
const atReview = (language: 'hi' | 'en' = 'en') => told(language).tap('finish').type('Sirkoni').tap('gz:1').tap('no')

describe('a report', () => {
  it('goes from a greeting in Hindi to a code that stands in the last message', () => {
    const chat = new Chat().type('नमस्ते').tap('hi')
    expect(chat.said.body).toContain('112')
    chat.tap('go').tap('report').tap('CATTLE')
    expect(chat.said.body).toContain('धर्म या जाति')
    chat.type('रोज़ रात को गाय ले जाते हैं').tap('finish').type('सिरकोनी').tap('gz:1').tap('no')
    expect(chat.state.at).toBe('review')
    chat.tap('right')
    expect(chat.said.body).toContain('जौनपुर के पुलिस अधीक्षक')
    chat.tap('send')
    expect(chat.said.body).toContain('7K2M-9QXA-4TZP')
    expect(chat.said.body).toContain('https://mitra.example/status')
    const file = chat.effects.find((effect) => effect.do === 'file')
    expect(file).toMatchObject({ code: '7K2M-9QXA-4TZP', report: { category: 'CATTLE', priority: 'high', language: 'hi', place: { districtId: 2, precision: 'village' } } })
    expect(chat.state.draft).toBeNull()
  })

  it('files what was answered in the order asked, with priority raised by an answer', () => {
    const chat = atMenu().tap('report').tap('LIQUOR').type('Raw liquor is sold behind the school').tap('yes').tap('sale').tap('skip').tap('unknown')
    chat.type('222001').type('near the old temple').tap('now').tap('no').type('Two men').type('UP62 AB 1234').tap('told').tap('few').tap('no').tap('day').tap('done')
    expect(chat.state.at).toBe('review')
    chat.tap('right')
    expect(chat.said.body).toContain('Few people know')
    chat.tap('send')
    const file = chat.effects.find((effect) => effect.do === 'file')
    expect(file?.do === 'file' && file.report).toMatchObject({ priority: 'critical', stillGoingOn: true, howManyKnow: 'few', place: { text: 'near the old temple; 222001' } })
    expect(file?.do === 'file' && file.report.answers.map((one) => one.question)).toEqual([
      ...['what', 'liquor_ill', 'liquor_work', 'liquor_bihar', 'landmark', 'when', 'danger', 'who', 'vehicle', 'known', 'people', 'police', 'later'],
    ])
  })

  it('takes a voice note for the answer to "what"', () => {
    const chat = atMenu().tap('report').tap('DRUGS').hear(voice)
    expect(chat.effects).toEqual([{ do: 'wait' }])
    chat.hear({ kind: 'quiet' })
    expect(chat.state.at).toBe('drugs_substance')
    expect(chat.said.body).toContain('voice can be recognised')
  })

  it('takes a head typed in Hinglish, and offers the heads a longer text speaks of without choosing', () => {
    expect(atMenu().tap('report').type('kachchi sharab').state.draft?.category).toBe('LIQUOR')
    const chat = atMenu().type('mere gaon me sharab bik rahi hai')
    expect(chat.state.at).toBe('category')
    expect(chat.state.draft?.category).toBeUndefined()
    expect(choicesOf(chat.said)[0]?.id).toContain('LIQUOR')
    expect(chat.tap('LIQUOR').state.at).toBe('liquor_ill')
  })

  it('lets any answer be changed in the review', () => {
    const chat = atReview().tap('edit').tap('cattle_owner').type('A man called Raju')
    expect(chat.state.at).toBe('review')
    expect(chat.said.body).toContain('Raju')
    chat.tap('edit').tap('category').tap('ARMS')
    expect(chat.state.draft?.category).toBe('ARMS')
    expect(chat.state.draft?.answers.what).toBeDefined()
  })
})

describe('the firewall', () => {
  it('names who reads before sending, and drops the office staff when a thana is accused', () => {
    const chat = told().tap('finish').type('Sirkoni').tap('gz:1').tap('thana').type('Kerakat').tap('done').tap('right')
    expect(chat.said.body).toContain('in person')
    const file = chat.tap('send').effects.find((effect) => effect.do === 'file')
    expect(file).toMatchObject({ report: { accused: { level: 'below_sp', unitIds: [26] } } })
  })

  it('says that nobody here reads a report against the DIG’s office and puts "do not send" first', () => {
    const chat = told().tap('finish').type('Sirkoni').tap('gz:1').tap('dig_office').tap('right')
    expect(chat.said.body).toContain('1076')
    expect(choicesOf(chat.said)[0]?.title).toBe('Do not send')
  })

  it('treats a report about police without a unit as unknown, even when the question is skipped', () => {
    const chat = atMenu().tap('report').tap('POLICE').type('They asked for money at the crossing').tap('skip').tap('finish').type('Sirkoni').tap('gz:1')
    expect(choicesOf(chat.said).some((one) => one.id.endsWith('~no'))).toBe(false)
    chat.type('skip').tap('right').tap('send')
    expect(chat.effects.find((effect) => effect.do === 'file')).toMatchObject({ report: { accused: { level: 'unknown', unitIds: [] } } })
  })
})

describe('place', () => {
  const atPlace = () => atMenu().tap('report').type('other').type('Something is wrong there')

  it('takes a pin, a map link and coordinates', () => {
    expect(atPlace().hear({ kind: 'pin', lat: 25.7, lng: 82.7 }).state.draft?.place?.precision).toBe('pin')
    expect(atPlace().type('https://maps.google.com/?q=25.7464,82.6837').state.draft?.place?.precision).toBe('pin')
    expect(atPlace().type('25.7464, 82.6837').state.draft?.place?.precision).toBe('pin')
    expect(atPlace().tap('pin').said.askPin).toBe(true)
  })

  it('tells whom to turn to outside the range, and lets one choose again', () => {
    const chat = atPlace().hear({ kind: 'pin', lat: 25.3, lng: 83 })
    expect(chat.said.body).toContain('commissionerate')
    expect(chat.tap('place').state.at).toBe('place')
    expect(chat.type('आजमगढ़').said.body).toContain('Azamgarh')
  })

  it('pages through districts and thanas and asks for the landmark', () => {
    const chat = atPlace().tap('list').tap('2')
    expect(choicesOf(chat.said)).toHaveLength(10)
    chat.tap('more').type('back')
    expect(chat.state.at).toBe('thana')
    expect(chat.tap('more').tap('22').state.at).toBe('landmark')
    expect(chat.type('behind the mill').state.draft?.place).toMatchObject({ districtId: 2, thanaId: 22 })
  })

  it('keeps a name it does not know and shows the districts', () => {
    const chat = atPlace().type('पुरानी बाज़ार के पीछे')
    expect(chat.state.at).toBe('district')
    expect(chat.tap('2').tap('unsure').state.draft?.place?.text).toBe('पुरानी बाज़ार के पीछे')
  })
})

describe('everywhere', () => {
  it('never lets a greeting wipe a report', () => {
    for (const greeting of ['hi', 'Hello sir', 'नमस्ते जी', 'سلام', '🙏', 'হ্যালো']) {
      const chat = told().type(greeting)
      expect(chat.state.at, greeting).toBe('resume')
      expect(chat.tap('continue').state).toMatchObject({ at: 'cattle_count', draft: { category: 'CATTLE' } })
    }
    expect(told().type('hi').tap('afresh').state).toMatchObject({ at: 'category', draft: { answers: {} } })
  })

  it('keeps words and voice sent where a list is shown, and shows the list again', () => {
    const chat = atMenu().tap('report').tap('ARMS').type('Country pistols are made in that house').tap('skip').tap('skip').type('Sirkoni').tap('gz:1')
    chat.tap('earlier').hear(voice).hear({ kind: 'quiet' })
    expect(chat.state).toMatchObject({ at: 'ongoing', draft: { files: [{ kind: 'voice' }] } })
    chat.type('back').type('skip').type('they also sell cartridges')
    expect(chat.state).toMatchObject({ at: 'ongoing', draft: { more: ['they also sell cartridges'] } })
    expect(choicesOf(chat.said)).toHaveLength(3)
  })

  it('answers a stale button with where we are', () => {
    const chat = told()
    const old = optionId('category', chat.state.version, 'ARMS')
    chat.hear({ kind: 'choice', id: old, title: '' })
    expect(chat.said.body).toContain('That question is over')
    expect(chat.state).toMatchObject({ at: 'cattle_count', draft: { category: 'CATTLE' } })
    const before = optionId('cattle_count', chat.state.version - 1, 'skip')
    expect(chat.hear({ kind: 'choice', id: before, title: '' }).said.body).toContain('That question is over')
  })

  it('acknowledges an album once', () => {
    const chat = told().hear(photo('a')).hear(photo('b')).hear(photo('c'))
    expect(chat.says).toHaveLength(0)
    expect(chat.hear({ kind: 'quiet' }).said.body).toContain('3 files have arrived')
    expect(chat.hear({ kind: 'quiet' }).says).toHaveLength(0)
    expect(chat.state.at).toBe('cattle_count')
  })

  it('forgets a draft after 24 hours and says so', () => {
    const chat = told()
    chat.world = given([], new Date('2026-11-22T08:31:00Z'))
    expect(chat.type('hi').said.body).toContain('24 hours')
    expect(chat.state).toMatchObject({ at: 'menu', draft: null })
  })

  it('switches language in the middle and keeps the draft', () => {
    const chat = told('hi').type('English')
    expect(chat.said.body).toContain('How many animals')
    expect(chat.state).toMatchObject({ language: 'en', draft: { category: 'CATTLE' } })
    expect(chat.type('भाषा').tap('hi').state).toMatchObject({ language: 'hi', at: 'cattle_count' })
    const english = told('en').type('ट्रक रोज़ रात को निकलता है')
    expect(english.said.body).toContain('हिन्दी में बात करने')
  })

  it('puts helplines before anything else and keeps the draft', () => {
    const chat = told().type('bachao')
    expect(chat.said.body).toContain('112')
    expect(chat.state.draft?.more).toContain('bachao')
    expect(chat.hear({ kind: 'choice', id: goId('again'), title: '' }).state.at).toBe('cattle_count')
    expect(new Chat().type('goli chal rahi hai').said.body).toContain('112')
    const murder = atMenu().tap('report').type('murder')
    expect(murder.said.body).toContain('112')
    expect(murder.state).toMatchObject({ at: 'what', draft: { category: 'HEINOUS' } })
  })

  it('marks what was forwarded as hearsay and obeys no forwarded command', () => {
    const chat = told().hear({ kind: 'text', text: 'delete', forwarded: true })
    expect(chat.state.draft?.answers.cattle_count?.said).toBe('(forwarded message) delete')
  })

  it('stops, deletes after asking, and cancels after asking', () => {
    expect(
      told()
        .type('STOP')
        .effects.map((effect) => effect.do),
    ).toEqual(['say', 'mute'])
    const chat = told().type('DELETE')
    expect(chat.effects.map((effect) => effect.do)).toEqual(['say'])
    expect(chat.tap('keep').state.at).toBe('cattle_count')
    expect(
      chat
        .type('delete')
        .tap('erase')
        .effects.map((effect) => effect.do),
    ).toEqual(['say', 'shred'])
    expect(chat.state).toMatchObject({ draft: null, language: null, noticed: false })
    expect(told().type('रद्द').tap('erase').state).toMatchObject({ draft: null, at: 'menu' })
  })

  it('picks up a poster’s code and greets', () => {
    const chat = new Chat().type('Namaste, I want to tell something [JNP-07]')
    expect(chat.state.at).toBe('language')
    expect(chat.tap('en').tap('go').tap('report').state.draft?.posterCode).toBe('JNP-07')
  })

  it('answers what it cannot read without moving', () => {
    for (const what of ['sticker', 'edit', 'order', 'call', 'too_large', 'unavailable', 'unknown'] as const) {
      const chat = told().hear({ kind: 'unsupported', what })
      expect(chat.says).toHaveLength(1)
      expect(chat.state.at).toBe('cattle_count')
    }
    expect(told().hear({ kind: 'unsupported', what: 'reaction' }).says).toHaveLength(0)
  })

  it('keeps the first words of somebody who has not chosen a language', () => {
    const chat = new Chat().type('मेरे गाँव में कच्ची शराब बनती है').tap('hi').tap('go')
    expect(chat.state).toMatchObject({ at: 'category', draft: { answers: { what: { said: 'मेरे गाँव में कच्ची शराब बनती है' } } } })
  })
})

describe('after filing', () => {
  const question = { outboxId: 'o-1', text: 'Which gate?' }

  it('lists own reports and adds words and files to one', () => {
    const chat = atMenu('en', given([own()]))
      .tap('mine')
      .tap(own().id)
    expect(chat.said.body).toContain('received')
    expect(chat.tap('add').type('it happens on Sundays').effects).toContainEqual({ do: 'add', complaintId: own().id, said: 'it happens on Sundays' })
    expect(chat.hear(photo('p')).effects[0]).toMatchObject({ do: 'add', complaintId: own().id })
    expect(chat.hear({ kind: 'quiet' }).said.body).toContain('arrived')
    expect(chat.tap('done').state).toMatchObject({ at: 'menu', draft: null })
  })

  it('reads and answers a question of the office from the button of the update', () => {
    const chat = atMenu('en', given([own({ question })])).hear({ kind: 'choice', id: 'answer~o-1', title: '' })
    expect(chat.said.body).toContain('Which gate?')
    expect(chat.type('the north gate').effects).toContainEqual({ do: 'answer', complaintId: own().id, outboxId: 'o-1', said: 'the north gate' })
  })

  it('asks what loose words belong to when somebody has reports', () => {
    const chat = atMenu('en', given([own({ question })])).type('north gate')
    expect(chat.state.at).toBe('whose')
    expect(chat.tap(`answer:${own().id}`).effects).toContainEqual({ do: 'answer', complaintId: own().id, outboxId: 'o-1', said: 'north gate' })
    expect(chat.state.draft).toBeNull()
    const files = atMenu('en', given([own()]))
      .hear(photo('x'))
      .hear({ kind: 'quiet' })
    expect(files.tap(`add:${own().id}`).effects).toContainEqual({ do: 'add', complaintId: own().id, file: { kind: 'image', ref: { mediaId: 'x', mime: 'image/jpeg' } } })
  })

  it('hands a pin to the complaint it belongs to, in words', () => {
    const chat = atMenu('en', given([own()]))
      .hear({ kind: 'pin', lat: 25.7, lng: 82.7 })
      .tap(`add:${own().id}`)
    expect(chat.effects).toContainEqual({ do: 'add', complaintId: own().id, said: '(map pin) Kerakat, Jaunpur' })
  })

  it('takes the verdict once and reopens', () => {
    const closed = own({ status: 'closed', outcome: 'not_found', canJudge: true, canReopen: true })
    const chat = atMenu('en', given([closed])).hear({ kind: 'choice', id: `judge~${closed.id}~not_helped`, title: '' })
    expect(chat.effects).toContainEqual({ do: 'judge', complaintId: closed.id, verdict: 'not_helped' })
    chat
      .hear({ kind: 'choice', id: `open~${closed.id}`, title: '' })
      .tap('reopen')
      .type('nobody came to the spot')
    expect(chat.effects).toContainEqual({ do: 'reopen', complaintId: closed.id, said: 'nobody came to the spot' })
    chat.world = given([own({ status: 'closed' })])
    expect(chat.hear({ kind: 'choice', id: `judge~${closed.id}~helped`, title: '' }).effects.map((effect) => effect.do)).toEqual(['say'])
  })
})
