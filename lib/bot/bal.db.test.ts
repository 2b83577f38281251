import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { content } from '@/e2e/payloads/message'
import type { Identity } from '@/e2e/payloads/shape'
import { balLine, line, type Stage, stage } from './testing'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.stop())

let made = 0
/** Somebody new. */
const somebody = () => {
  made += 1
  return { phone: `9198222${String(made).padStart(5, '0')}`, bsuid: `IN.80010020030${made}`, name: 'Rajesh Kumar' }
}

const all = async (person: Identity, ...texts: string[]) => {
  let last = { body: '', ids: [] as string[], titles: [] as string[] }
  for (const text of texts) last = await on.child(person, text)
  return last
}

describe('a child writing to Bal Mitra', () => {
  it('is asked who it is, and files in the child lane of a Delhi district, every word sealed', async () => {
    const child = somebody()
    const { body } = await all(child, 'hi', '2', '1', '1', 'report', 'beating', 'papa beats me with a belt', 'finish', 'rohini', '1', '1', 'send')
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0]
    expect(code, body).toBeDefined()
    const { codeMac } = await import('@/lib/vault/code')
    const [complaint] = await on.owner`select c.*, d.code as district from core.complaint c join core.unit d on d.id = c.district_id where code_mac = ${codeMac(code ?? '')}`
    expect(complaint).toMatchObject({ programme_id: 'bal', lane: 'child', category: 'CRUELTY', range_id: 900, headline: null, words: null, place: null })
    expect(complaint?.ref).toMatch(/^BM-/)
    expect(complaint?.district).toMatch(/^delhi\//)
    const statements = await on.owner<{ question: string; said: string | null }[]>`select question, said from core.statement where complaint_id = ${complaint?.id}`
    expect(statements.every(({ said }) => said === null)).toBe(true)
    expect(statements.map(({ question }) => question)).toContain('speaker')
  })

  it('is answered from the number it wrote to, and is nobody known to the police programme', async () => {
    const person = somebody()
    const before = on.graph.sent.length
    await on.child(person, 'hi')
    await on.writes(person, 'hi')
    expect(on.graph.sent.slice(before).map((sent) => sent.line)).toEqual([balLine.id, line.id])
    await all(person, '2', '1', '1')
    expect((await on.writes(person, '2')).body).toContain('Police Satark Mitra')
    expect((await on.child(person, 'menu')).titles).toContain('I am in danger')
    await all(person, 'delete', '2')
    expect((await on.writes(person, 'menu')).body, 'what one number forgets the other keeps').toContain('Police Satark Mitra')
  })

  it('is helped at once by words of danger, also as the two hundredth message in ten minutes', async () => {
    const child = somebody()
    await all(child, 'hi', '2', '1', '1')
    for (let at = 0; at < 125; at++) await on.says(child, content.text('ok'), {}, balLine)
    expect((await on.child(child, 'menu')).body).toBe('')
    const { body } = await on.child(child, 'papa mujhe maar rahe hain')
    expect(body).toMatch(/112[\s\S]*1098/)
    expect((await on.child(child, 'i want to die')).body).toMatch(/14416[\s\S]*1098/)
  }, 60_000)

  it('leaves with BYE, and hears one harmless line', async () => {
    const child = somebody()
    await all(child, 'hi', '2', '1', '1', 'report', 'beating', 'papa beats me')
    expect((await on.child(child, 'BYE')).body).toBe('OK. See you.')
    expect((await on.child(child, 'hi')).body).toContain('What you wrote is still here')
    await on.child(child, 'bye bye')
    expect((await on.child(child, 'hi')).titles).toContain('Tell us something')
  })
})
