import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { digestOf, genuine } from './signature'

const secret = 'test_app_secret'
const empty = '{"object":"whatsapp_business_account","entry":[]}'
const hindi = '{"object":"whatsapp_business_account","entry":[],"t":"नमस्ते/😀"}'
const escapedHindi = hindi.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const digests = {
  empty: 'dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756',
  spaced: '56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a',
  otherSecret: '769b03d8c2ae6498f2d1e1f7299c0ba55448c69d741e7b0bb243d852d8a8d8c7',
  hindi: 'e147916b8891569f22fdfafd7d66d30a166a1b4305f1231824814289a9314044',
  hindiEscaped: '31b05f3ee4d58dc2c940608ed6b72d0de648e9184e4d0268d13534f49d4fe2ff',
  hindiSlashed: '821142e28241d6f832d8cf0c02bbd49301d57534f0e18175927fa33a43dc41ca',
}

function accepts(body: string, hex: string, secrets = [secret]): boolean {
  const digest = digestOf(`sha256=${hex}`)
  return digest !== null && genuine(Buffer.from(body), digest, secrets)
}

describe('genuine', () => {
  it('accepts the published vectors over the bytes received', () => {
    expect(accepts(empty, digests.empty)).toBe(true)
    expect(accepts(empty.replaceAll(':', ': ').replaceAll(',', ', '), digests.spaced)).toBe(true)
    expect(accepts(hindi, digests.hindi)).toBe(true)
    expect(accepts(escapedHindi, digests.hindiEscaped)).toBe(true)
    expect(accepts(escapedHindi.replace('/', '\\/'), digests.hindiSlashed)).toBe(true)
  })

  it('accepts raw UTF-8 that was signed in either escaped form', () => {
    expect(accepts(hindi, digests.hindiEscaped)).toBe(true)
    expect(accepts(hindi, digests.hindiSlashed)).toBe(true)
  })

  it('accepts the previous secret beside the current one', () => {
    expect(accepts(empty, digests.otherSecret)).toBe(false)
    expect(accepts(empty, digests.otherSecret, [secret, 'otro_secreto'])).toBe(true)
  })

  it('refuses the same content in other bytes, and any changed byte', () => {
    expect(accepts(empty, digests.spaced)).toBe(false)
    expect(accepts(`${empty} `, digests.empty)).toBe(false)
    expect(accepts(hindi.replace('न', 'ण'), digests.hindi)).toBe(false)
  })

  it('refuses everything when there is no secret', () => {
    expect(accepts(empty, digests.empty, [])).toBe(false)
  })
})

describe('digestOf', () => {
  it('takes sha256 hex of exactly 64 digits in either case', () => {
    expect(digestOf(`sha256=${digests.empty.toUpperCase()}`)?.toString('hex')).toBe(digests.empty)
  })

  it('refuses every other shape', () => {
    const sha1 = createHmac('sha1', secret).update(empty).digest('hex')
    for (const header of [
      null,
      '',
      digests.empty,
      `sha1=${sha1}`,
      `sha256=${digests.empty}0`,
      `sha256=${digests.empty.slice(1)}`,
      `sha256=${digests.empty}, sha256=${digests.empty}`,
      ` sha256=${digests.empty}`,
    ]) {
      expect(digestOf(header)).toBeNull()
    }
  })
})
