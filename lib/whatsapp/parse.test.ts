import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { change, contactHead, envelope } from '@/e2e/payloads/envelope'
import { bsuidChanged, content, message, numberChanged, tooLarge } from '@/e2e/payloads/message'
import type { Identity, InboundMessage } from '@/e2e/payloads/shape'
import { parse } from './parse'
import { type MessageUpdate, updatesOf } from './update'

const line = { id: '100000000000001', display: '+910000000001' }
const person = { phone: '919811100001', bsuid: 'IN.7001', name: 'Rajesh Kumar', username: 'rajesh_k' }
const now = new Date('2026-11-21T10:00:00Z')
const sent = new Date('2026-11-21T09:59:30Z')
const file = { id: 'media-1', mime_type: 'image/jpeg', sha256: 'aGFzaA==', url: 'https://lookaside.fbsbx.com/x', filename: 'Rajesh Kumar.jpg', caption: 'truck' }

function parsed(said: InboundMessage, from: Identity = person) {
  const [update] = updatesOf(envelope(change(line, { contacts: [contactHead(from)], messages: [said] })), [line.id])
  if (!update) throw new Error('no update')
  return parse(update.content as MessageUpdate, now)
}

const heard = (body: Parameters<typeof message>[1], more = {}) => parsed(message(person, body, sent, more)).heard

describe('every type of message', () => {
  it.each([
    [content.text('नमस्ते'), { kind: 'text', text: 'नमस्ते' }],
    [content.image(file), { kind: 'media', media: 'image', ref: { mediaId: 'media-1', mime: 'image/jpeg', sha256: 'aGFzaA==' }, caption: 'truck' }],
    [content.video({ ...file, caption: undefined } as never), { kind: 'media', media: 'video', ref: { mediaId: 'media-1', mime: 'image/jpeg', sha256: 'aGFzaA==' } }],
    [
      content.voice({ id: 'v', mime_type: 'audio/ogg; codecs=opus', sha256: 'x' }),
      { kind: 'media', media: 'voice', ref: { mediaId: 'v', mime: 'audio/ogg; codecs=opus', sha256: 'x' } },
    ],
    [content.audio({ id: 'v', mime_type: 'audio/mpeg', sha256: 'x' }), { kind: 'media', media: 'audio', ref: { mediaId: 'v', mime: 'audio/mpeg', sha256: 'x' } }],
    [content.pin(25.75, 82.68, 'Ghat'), { kind: 'pin', lat: 25.75, lng: 82.68, name: 'Ghat' }],
    [content.buttonReply('q~menu~0~mine', 'Mine'), { kind: 'choice', id: 'q~menu~0~mine', title: 'Mine' }],
    [content.listReply('row', 'Row', 'more'), { kind: 'choice', id: 'row', title: 'Row' }],
    [content.templateButton('mo1.accept.x', 'Accept'), { kind: 'choice', id: 'mo1.accept.x', title: 'Accept' }],
    [
      content.contacts({ name: { formatted_name: 'Suspect' }, phones: [{ phone: '+91 91234 56789' }], origin: 'other' }),
      { kind: 'card', names: ['Suspect'], numbers: ['919123456789'] },
    ],
    [content.sticker(file), { kind: 'unsupported', what: 'sticker' }],
    [content.reaction('wamid.x', '👍'), { kind: 'unsupported', what: 'reaction' }],
    [content.reaction('wamid.x'), { kind: 'unsupported', what: 'reaction' }],
    [content.order('x'), { kind: 'unsupported', what: 'order' }],
    [content.unsupported('edit'), { kind: 'unsupported', what: 'edit' }],
    [content.unsupported('poll_creation'), { kind: 'unsupported', what: 'unknown' }],
    [content.flowReply('x'), { kind: 'unsupported', what: 'unknown' }],
    [content.welcome(), { kind: 'unsupported', what: 'unknown' }],
    [content.hologram(), { kind: 'unsupported', what: 'unknown' }],
    [content.text('   '), { kind: 'unsupported', what: 'unknown' }],
    [content.pin(Number.NaN, 82), { kind: 'unsupported', what: 'unknown' }],
  ])('%j is understood', (body, expected) => {
    expect(heard(body)).toEqual(expected)
  })

  it('too large and not available are told apart', () => {
    expect(heard(content.image(file), { errors: [tooLarge] })).toEqual({ kind: 'unsupported', what: 'too_large' })
    expect(heard({ type: 'unsupported', errors: [{ code: 131060, title: 'x' }] })).toEqual({ kind: 'unsupported', what: 'unavailable' })
  })

  it('what was forwarded is marked as hearsay', () => {
    expect(heard(content.text('seen?'), { context: { forwarded: true } })).toMatchObject({ forwarded: true })
    expect(heard(content.image(file), { context: { frequently_forwarded: true } })).toMatchObject({ forwarded: true })
  })

  it("the sender's own card is dropped, also beside another", () => {
    const own = { name: { formatted_name: 'Rajesh Kumar' }, phones: [{ phone: '+91 98111 00001' }] }
    expect(heard(content.contacts({ ...own, origin: 'contact_request' }))).toEqual({ kind: 'unsupported', what: 'unknown' })
    expect(heard(content.contacts(own, { name: { formatted_name: 'Suspect' }, phones: [{ phone: '9123456789' }] }))).toEqual({
      kind: 'card',
      names: ['Suspect'],
      numbers: ['9123456789'],
    })
  })

  it('file names, links and the sender never get past', () => {
    const { from: _, names: __, ...rest } = parsed(message(person, content.document(file), sent))
    expect(JSON.stringify(rest)).not.toMatch(/Rajesh|98111|7001|lookaside/)
  })
})

describe('who sent it', () => {
  it('is known by phone and business-scoped id, wherever they stand', () => {
    expect(parsed(message(person, content.text('a'), sent))).toMatchObject({ from: { phone: person.phone, userId: person.bsuid }, names: [person.name, person.username], at: sent })
    expect(parsed(message({ bsuid: person.bsuid }, content.text('a'), sent), { bsuid: person.bsuid }).from).toEqual({ userId: person.bsuid })
    expect(parsed({ ...message({ phone: 'x' }, content.text('a'), sent), from: 'BR.1180955320860988' }, {}).from).toEqual({ userId: 'BR.1180955320860988' })
  })

  it('nobody and groups get no answer', () => {
    expect(parsed({ ...message({}, content.text('a'), sent) }, {}).heard).toBeNull()
    expect(parsed(Object.assign(message(person, content.text('a'), sent), { group_id: '1' })).heard).toBeNull()
  })

  it('a time that cannot be true is replaced by that of arrival', () => {
    for (const timestamp of ['0', 'soon', '99999999999']) expect(parsed({ ...message(person, content.text('a'), sent), timestamp }).at).toEqual(now)
  })
})

describe('a change of number', () => {
  const after = { phone: '919811100002', bsuid: 'IN.7002' }

  it('names both identities, by number or by business-scoped id', () => {
    expect(parsed(numberChanged(person, after, sent))).toMatchObject({
      heard: null,
      moved: { before: { phone: person.phone, userId: person.bsuid }, after: { phone: after.phone, userId: after.bsuid } },
    })
    expect(parsed(bsuidChanged({ bsuid: 'IN.1' }, { bsuid: 'IN.2' }, sent), {})).toMatchObject({ moved: { before: { userId: 'IN.1' }, after: { userId: 'IN.2' } } })
  })

  it('of another kind changes nothing', () => {
    expect(parsed(message(person, content.system({ type: 'customer_identity_changed', body: 'x' }), sent))).not.toHaveProperty('moved')
  })
})

it('takes the hour of arrival when the time of a message is not a time', () => {
  const { at } = parse({ kind: 'message', phoneNumberId: '1', message: { type: 'text', timestamp: { toString: [] } }, contact: undefined as never }, now)
  expect(at).toEqual(now)
})

it('never throws, whatever a sealed message holds', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('type', 'text', 'image', 'audio', 'location', 'contacts', 'interactive', 'button', 'system', 'errors', 'context', 'from', 'timestamp'),
        fc.jsonValue(),
      ),
      fc.jsonValue(),
      (said, contact) => {
        const { heard: what } = parse({ kind: 'message', phoneNumberId: '1', message: said, contact: contact as never }, now)
        expect(what === null || typeof what.kind === 'string').toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

describe('a post that somebody has kept', () => {
  const day = 24 * 3_600_000
  const sentDaysAgo = (days: number, said: (at: Date) => InboundMessage) => parsed(said(new Date(now.getTime() - days * day)))

  it('says nothing and moves nobody, once Meta itself would have given it up', () => {
    expect(sentDaysAgo(9, (at) => message(person, content.text('DELETE'), at))).toMatchObject({ heard: null, stale: true })
    expect(sentDaysAgo(9, (at) => numberChanged(person, { ...person, phone: '919811100002' }, at)).moved).toBeUndefined()
  })

  it('is heard as long as Meta tries', () => {
    expect(sentDaysAgo(7, (at) => message(person, content.text('hello'), at)).heard).toEqual({ kind: 'text', text: 'hello' })
  })
})
