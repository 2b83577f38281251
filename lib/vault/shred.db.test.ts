import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { content } from '@/e2e/payloads/message'
import { type Stage, stage } from '@/lib/bot/testing'

let on: Stage
let shred: typeof import('./shred').shred
const hour = 3_600_000
const day = 24 * hour
const inDays = (days: number) => new Date(Date.now() + days * day)
const one = { phone: '919844400001', bsuid: 'IN.440001', name: 'Meena' }
const two = { phone: '919844400002', bsuid: 'IN.440002', name: 'Salim' }
const three = { phone: '919844400003', bsuid: 'IN.440003', name: 'Kamla' }

beforeAll(async () => {
  on = await stage()
  shred = (await import('./shred')).shred
  const { rollOver } = await import('./epoch')
  await rollOver(new Date())
  await on.files(one)
  await on.files(two)
  for (const text of ['hi', '2', '1', 'report', '1', 'a secret draft']) await on.writes(three, text)
})
afterAll(() => on.stop())

const people = async () => Number((await on.owner`select count(*) as n from vault.person`)[0]?.n)
const contacts = async () => Number((await on.owner`select count(*) as n from vault.contact where sealed is not null`)[0]?.n)

describe('the row of a person', () => {
  it('tells the hour of the last word and nothing finer', async () => {
    const rows =
      await on.owner`select distinct expires_at = date_trunc('hour', expires_at, 'Asia/Kolkata') as whole, expires_at > now() + interval '24 hours' as lasts from vault.person`
    expect(rows).toEqual([{ whole: true, lasts: true }])
  })
})

describe('shredding', () => {
  it('touches nothing before its time', async () => {
    const counts = await shred(new Date())
    expect(counts).toMatchObject({ contacts: 0, people: 0, drafts: 0, epochs: 0, inbox: 0 })
    expect(await people()).toBe(3)
  })

  it('forgets a draft and its writer after a day of silence, and keeps who has an open complaint', async () => {
    const counts = await shred(inDays(1.1))
    expect(counts.people).toBe(1)
    expect(await people()).toBe(2)
    expect(await contacts()).toBe(2)
  })

  it('cuts a day-old draft of somebody with a complaint, and remembers the rest', async () => {
    for (const text of ['hi', 'report']) await on.writes(one, text)
    await on.presses(one, 'go~report')
    for (const text of ['1', 'another secret draft']) await on.writes(one, text)
    expect((await shred(inDays(1.2))).drafts).toBe(1)
    expect((await on.writes(one, 'hi')).body).toContain('What would you like to do?')
    expect((await on.presses(one, 'go~mine')).titles.length).toBeGreaterThan(0)
  })

  it('erases every way to the informer 90 days after the end, and the person 30 days after it', async () => {
    await on.owner`update core.complaint set status = 'closed', closed_at = now()`
    expect(await shred(inDays(29))).toMatchObject({ contacts: 0, people: 0 })
    expect(await shred(inDays(31))).toMatchObject({ contacts: 0, people: 2 })
    expect(await shred(inDays(89))).toMatchObject({ contacts: 0 })
    expect(await shred(inDays(91))).toMatchObject({ contacts: 2 })
    expect(await contacts()).toBe(0)
    expect(await on.owner`select count(*)::int as n from core.complaint`).toEqual([{ n: 2 }])
  })

  it('destroys an ended epoch that nothing needs, in the files and for good, and writes it down', async () => {
    const { epochOf, secretHalf } = await import('./keys')
    const kid = epochOf(new Date())
    const [proof] = await on.owner`select detail from ledger.entry where action = 'epoch_destroyed'`
    expect(proof?.detail).toMatchObject({ kid })
    expect(fs.existsSync(path.join(process.env.MITRA_KEYS_DIR ?? '', secretHalf(kid)))).toBe(false)
    const { open } = await import('./open')
    expect(() => open('vault.contact', 'any', { kid, sealed: Buffer.alloc(600) })).toThrow(/missing/)
    expect(await on.owner`select destroyed_at is not null as gone from vault.epoch where kid = ${kid}`).toEqual([{ gone: true }])
  })
})

describe('the next epoch', () => {
  it('takes over the contacts of open cases, so that the old secret can go', async () => {
    const { makeMissingKeys, epochOf, secretHalf } = await import('./keys')
    const { rollOver } = await import('./epoch')
    await makeMissingKeys(process.env.MITRA_KEYS_DIR ?? '')
    await on.files({ phone: '919844400004', bsuid: 'IN.440004' })
    await on.says({ phone: '919844400004', bsuid: 'IN.440004' }, content.text('hi'))
    const later = inDays(45)
    await rollOver(later)
    expect((await shred(later)).resealed).toBe(1)
    expect(await on.owner`select distinct kid from vault.contact where sealed is not null`).toEqual([{ kid: epochOf(later) }])
    const { contactOf } = await import('./contact')
    const { transaction } = await import('./tx')
    const [row] = await on.owner<{ id: string }[]>`select complaint_id as id from vault.contact where sealed is not null`
    expect(await transaction((tx) => contactOf(tx, row?.id ?? ''))).toEqual({ phone: '919844400004', userId: 'IN.440004' })
    expect(fs.existsSync(path.join(process.env.MITRA_KEYS_DIR ?? '', secretHalf(epochOf(new Date()))))).toBe(false)
  })
})

describe('keys', () => {
  it('are private files, made once and never replaced', async () => {
    const { makeMissingKeys } = await import('./keys')
    const dir = process.env.MITRA_KEYS_DIR ?? ''
    await makeMissingKeys(dir)
    const before = fs.readFileSync(path.join(dir, 'pepper'))
    expect(await makeMissingKeys(dir)).toEqual([])
    expect(fs.readFileSync(path.join(dir, 'pepper')).equals(before)).toBe(true)
    for (const name of fs.readdirSync(dir)) expect(fs.statSync(path.join(dir, name)).mode & 0o077, name).toBe(0)
  })
})
