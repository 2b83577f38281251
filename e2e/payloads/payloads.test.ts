import { describe, expect, it } from 'vitest'
import { change, contactHead, entries, single, status } from './envelope'
import { content, message, numberChanged } from './message'
import { bsuidOf, coreOf, inOtherEnvelope, personInside, wamid } from './wamid'
import { escapedJson, signature, written } from './writing'

const secret = 'test_app_secret'
const at = new Date('2026-11-21T10:00:00Z')
const line = { id: '100000000000001', display: '+910000000001' }
const person = { phone: '919999900001', bsuid: bsuidOf('919999900001'), name: 'राजू' }

describe('signatures', () => {
  it.each([
    ['{"object":"whatsapp_business_account","entry":[]}', 'dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756'],
    ['{"object": "whatsapp_business_account", "entry": []}', '56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a'],
    ['{"object":"whatsapp_business_account","entry":[],"t":"नमस्ते/😀"}', 'e147916b8891569f22fdfafd7d66d30a166a1b4305f1231824814289a9314044'],
  ])('sign the bytes of %s', (text, hex) => expect(signature(Buffer.from(text), secret)).toBe(`sha256=${hex}`))

  it('cover the three ways a Hindi body travels', () => {
    const value = { object: 'whatsapp_business_account', entry: [], t: 'नमस्ते/😀' }
    expect(written(value, secret).signature).toBe('sha256=821142e28241d6f832d8cf0c02bbd49301d57534f0e18175927fa33a43dc41ca')
    expect(written(value, secret, 'raw').signature).toBe('sha256=e147916b8891569f22fdfafd7d66d30a166a1b4305f1231824814289a9314044')
    expect(written(value, secret, 'raw-signed-escaped').signature).toBe('sha256=31b05f3ee4d58dc2c940608ed6b72d0de648e9184e4d0268d13534f49d4fe2ff')
    expect(written(value, secret, 'raw-signed-escaped').body).toEqual(written(value, secret, 'raw').body)
  })

  it('escape to pure ASCII that parses to the same', () => {
    const value = { t: 'मादक पदार्थ / 😀' }
    expect(escapedJson(value)).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(escapedJson(value))).toEqual(value)
  })
})

describe('message ids', () => {
  it('carry the phone like real ones', () => {
    const id = wamid('16503879439', coreOf('x', 1))
    expect(id).toMatch(/^wamid\.HBgLMTY1MDM4Nzk0Mzk/)
    expect(personInside(id)).toBe('16503879439')
  })

  it('carry the BSUID when that is all there is', () => {
    const id = wamid('BR.1180955320860988', coreOf('x', 2), 'out')
    expect(id).toMatch(/^wamid\.HBgTQlIuMTE4/)
    expect(personInside(id)).toBe('BR.1180955320860988')
  })

  it('can come back in the other envelope with the same core', () => {
    const id = wamid('919999900001', coreOf('x', 3))
    const other = inOtherEnvelope(id, 'IN.1234567890123456')
    expect(other).not.toBe(id)
    expect(Buffer.from(other.slice(6), 'base64').subarray(-33)).toEqual(Buffer.from(id.slice(6), 'base64').subarray(-33))
  })
})

describe('bodies', () => {
  it('leave the phone out for somebody with a username', () => {
    const sent = message({ bsuid: 'IN.1', username: 'raju' }, content.text('hi'), at)
    expect(sent).not.toHaveProperty('from')
    expect(JSON.stringify(single(line, { bsuid: 'IN.1', username: 'raju' }, sent))).not.toContain('wa_id')
  })

  it('name both numbers in the system message of a change of number', () => {
    const changed = numberChanged(person, { phone: '919999900009', bsuid: 'IN.9' }, at)
    expect(changed).toMatchObject({ type: 'system', system: { previous_user_id: person.bsuid, body: expect.stringContaining('919999900009') } })
  })

  it('put many changes into many entries', () => {
    const part = change(line, { contacts: [contactHead(person)], messages: [message(person, content.text('a'), at)] })
    expect(entries([[part, part], [part]]).entry.map((entry) => entry.changes.length)).toEqual([2, 1])
  })

  it('tell a receipt without any recipient', () => {
    expect(status('wamid.x', 'failed', at, { opaque: 'own-id' })).toEqual({ id: 'wamid.x', status: 'failed', timestamp: '1795255200', biz_opaque_callback_data: 'own-id' })
  })
})
