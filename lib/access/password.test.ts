import { expect, test } from 'vitest'
import { hashPassword, oneTimePassword, passwordFlaw, passwordMatches } from './password'

const own = ['sp.jaunpur', 'Aparna Rajput', 'अपर्णा राजपूत', 'Jaunpur']
const flaw = (password: string) => passwordFlaw(password, own)

test('short and endless passwords are refused', () => {
  expect(flaw('kela mitti')).toBe('too_short')
  expect(flaw('kela mitti paani '.repeat(9))).toBe('too_long')
})

test('common words stay common with digits, signs and swapped letters around them', () => {
  for (const password of ['password1234', 'P@ssw0rd2026!', 'Jaunpur@2026!!', 'qwerty123456', '123456789012', 'aaaaaaaaaaaaaa', 'uppolice-2026', 'jaihind@12345']) {
    expect(flaw(password), password).toBe('common')
  }
})

test('the own name is no password', () => {
  expect(flaw('aparna-rajput-84')).toBe('own_name')
  expect(flaw('अपर्णा राजपूत 84')).toBe('own_name')
})

test('a few words that do not belong together are fine, in any script', () => {
  for (const password of ['kele ka patta neela', 'बरगद के नीचे साइकिल', 'nQ7#vRm2!xTz', 'the password is a purple ladder']) expect(flaw(password), password).toBeNull()
})

test('one-time passwords are long, different and pass the rules', () => {
  const made = Array.from({ length: 50 }, oneTimePassword)
  expect(new Set(made).size).toBe(50)
  for (const password of made) expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
})

test('a hash opens for its password only, and for nobody when there is none', { timeout: 60_000 }, async () => {
  const kept = await hashPassword('kele ka patta neela')
  expect(kept).toContain('$argon2id$v=19$m=65536,t=3,p=1$')
  expect(await passwordMatches(kept, 'kele ka patta neela')).toBe(true)
  expect(await passwordMatches(kept, 'kele ka patta hara')).toBe(false)
  expect(await passwordMatches(null, 'nobody has this password')).toBe(false)
})

test('a crowd is served in turn and nobody is forgotten', { timeout: 60_000 }, async () => {
  const kept = await hashPassword('kele ka patta neela')
  const answers = await Promise.all(Array.from({ length: 9 }, (_, i) => passwordMatches(kept, i % 2 ? 'wrong guess here' : 'kele ka patta neela')))
  expect(answers).toEqual([true, false, true, false, true, false, true, false, true])
})
