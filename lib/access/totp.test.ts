import { beforeAll, expect, test } from 'vitest'
import { acceptedStep, newTotpSecret, openTotp, sealTotp, totpCode, totpStep, totpUri } from './totp'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const at = new Date('2026-11-21T08:40:10Z')
const step = totpStep(at)

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= 'a secret of at least thirty-two characters'
})

test('the code of the published example is the published one', () => {
  // RFC 6238, appendix B, SHA-1, second 59; six digits of the eight.
  expect(totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1)).toBe('287082')
})

test('a code is good in its own half minute and the ones beside it', () => {
  const accepted = [-2, -1, 0, 1, 2].map((offset) => acceptedStep(secret, totpCode(secret, step + offset), at, 0))
  expect(accepted).toEqual([null, step - 1, step, step + 1, null])
})

test('a code is good once, and so is every older one', () => {
  expect(acceptedStep(secret, totpCode(secret, step), at, step)).toBeNull()
  expect(acceptedStep(secret, totpCode(secret, step - 1), at, step)).toBeNull()
  expect(acceptedStep(secret, totpCode(secret, step + 1), at, step)).toBe(step + 1)
})

test('blanks and Hindi digits are read, anything else is not', () => {
  const code = totpCode(secret, step)
  const hindi = [...code].map((digit) => String.fromCharCode(0x966 + Number(digit))).join('')
  expect(acceptedStep(secret, `${hindi.slice(0, 3)} ${hindi.slice(3)}`, at, 0)).toBe(step)
  for (const typed of ['', '12345', `${code}0`, `-${code.slice(1)}`, 'abcdef']) expect(acceptedStep(secret, typed, at, 0), typed).toBeNull()
})

test('a sealed secret shows nothing and opens only unchanged', () => {
  const sealed = sealTotp(secret)
  expect(sealed.includes(Buffer.from(secret))).toBe(false)
  expect(sealTotp(secret).equals(sealed)).toBe(false)
  expect(openTotp(sealed)).toBe(secret)
  const changed = Buffer.from(sealed)
  changed[sealed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => openTotp(changed)).toThrow()
})

test('new secrets have 160 bits', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(totpUri(secret, 'sp.jaunpur')).toContain(`secret=${secret}`)
})
