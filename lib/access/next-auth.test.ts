import { expect, test } from 'vitest'
import { localPath } from './next-auth'

const base = 'http://localhost:3000'

test('sign-in leads back to where one was', () => {
  expect(localPath('/complaints/AB12?x=1', base)).toBe('/complaints/AB12?x=1')
  expect(localPath('http://localhost:3000/ledger', base)).toBe('/ledger')
})

test('sign-in never leads to another site, nor in a circle', () => {
  const elsewhere = [
    'https://evil.example/today',
    '//evil.example',
    '/\\evil.example',
    'http://localhost:3001/today',
    'javascript:alert(1)',
    '/login?x',
    '/api/auth/signout',
    '/',
    '',
    'http://[',
  ]
  for (const url of elsewhere) expect(localPath(url, base), url).toBe('/today')
  expect(localPath('http://localhost:3000//evil.example', base)).toBe('/evil.example')
})
