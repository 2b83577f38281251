import { expect, it } from 'vitest'
import { aliasIn, aliasTyped } from './alias'
import { freshAlias } from './reference'

it('makes aliases of two words and two digits, which Hindi pages show in Hindi and nothing else', () => {
  for (let n = 0; n < 500; n += 1) {
    const alias = freshAlias()
    expect(alias).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ [1-9][0-9]$/)
    expect(aliasIn(alias, 'en')).toBe(alias)
    expect(aliasIn(alias, 'hi')).toMatch(/^[\u0900-\u097f]+ [\u0900-\u097f]+ [1-9][0-9]$/)
    expect(aliasTyped(aliasIn(alias, 'hi'))).toBe(alias)
  }
})

it('reads an alias typed with Devanagari digits and more space, and leaves other words alone', () => {
  expect(aliasTyped('  अमलतास  किरण ५६ ')).toBe('Amaltas Kiran 56')
  for (const typed of ['कमल सागर', 'कमल', 'कच्ची शराब 42', 'कमल नदी 42 ट्रक', 'Kamal Nadi 42', 'कमल constructor 42']) expect(aliasTyped(typed)).toBe(typed)
})

it('keeps an alias of words it does not know as it is', () => {
  expect(aliasIn('Ganga Kiran 12', 'hi')).toBe('Ganga किरण 12')
})
