import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Wanted } from '@/lib/evidence/work/fetch'
import { transaction } from '@/lib/vault/tx'
import { tellLost } from './lost'
import { read, type Stage, stage } from './testing'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.stop())

const person = (n: number) => ({ phone: `919822277${String(n).padStart(3, '0')}`, bsuid: `IN.8001002777${n}`, name: 'Sunita Devi' })
const complaint = async () => (await on.owner<{ id: string }[]>`select complaint_id as id from ledger.entry where action = 'filed' order by seq desc limit 1`)[0]?.id ?? ''
const item = (complaintId: string, by: Wanted['by'] = 'informer'): Wanted => ({
  ...{ id: '00000000-0000-4000-8000-000000000000', complaintId, seq: 2, kind: 'image', by, state: 'fetching', ref: { mediaId: '1', mime: 'image/jpeg' } },
})
const told = async (what: Wanted, reason: 'unreachable' | 'too_large' = 'unreachable') => {
  await transaction((tx) => tellLost(tx, what, reason))
  return (await on.settle()).map(read)
}

it('a file that never came is told in plain words, with a way to send it again, and names neither police nor crime', async () => {
  const code = await on.files(person(1))
  const [letter] = await told(item(await complaint()))
  expect(letter?.body).toContain(code.slice(0, 4))
  expect(letter?.body).toContain('file no. 2 did not arrive')
  expect(letter?.body).not.toMatch(/police|crime|case|complaint/i)
  expect((await on.presses(person(1), letter?.ids[0] ?? '')).body).toContain(code)
})

it('one that is too large is told so', async () => {
  await on.files(person(2))
  expect((await told(item(await complaint()), 'too_large'))[0]?.body).toContain('too large')
})

it('nobody is told after STOP or DELETE, and the informer never of an officer’s file', async () => {
  for (const word of ['STOP', 'DELETE']) {
    const someone = person(word.length)
    await on.files(someone)
    const id = await complaint()
    const { ids } = await on.writes(someone, word)
    const sure = ids.find((one) => one.includes('erase'))
    if (sure) await on.presses(someone, sure)
    expect(await told(item(id))).toEqual([])
  }
  await on.files(person(9))
  expect(await told(item(await complaint(), 'officer'))).toEqual([])
})
