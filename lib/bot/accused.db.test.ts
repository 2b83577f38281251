import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeMac } from '@/lib/vault/code'
import { type Stage, stage } from './testing'

const person = { phone: '919800055501', bsuid: 'IN.5550100000000001', name: 'Some Body' }
let on: Stage
let daroga: { id: string; unit_id: number } | undefined

beforeAll(async () => {
  on = await stage()
  ;[daroga] = await on.owner<{ id: string; unit_id: number }[]>`
    insert into core.officer (programme_id, range_id, district_id, circle_id, unit_id, name_en, name_hi, rank, badge, whatsapp, consent_on)
    select 'satark', range_id, district_id, circle_id, id, 'Devendra Chaturvedi', 'देवेंद्र चतुर्वेदी', 'si', '152340117', '910000000099', now() from core.unit where code = 'jaunpur/kerakat'
    returning id, unit_id`
})

afterAll(() => on.stop())

it('a report that names somebody of the police is filed against that person and the station, and the chat tells neither', async () => {
  const said: string[] = []
  const write = async (text: string) => said.push((await on.writes(person, text)).body)
  for (const text of ['hi', '2', '1']) await write(text)
  await on.presses(person, 'go~report')
  for (const text of ['9', 'A policeman asks every truck for money', 'skip', 'दरोगा देवेन्द्र चतुर्वेदी', 'finish', 'Shahganj', '1', '4', '1', 'send']) await write(text)
  expect(said.at(-1)).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  expect(said.join('\n')).not.toMatch(/Kerakat|केराकत|Devendra/)
  const [filed] =
    await on.owner`select lane, accused_level, accused_unit_ids, accused_officer_ids, accused_official_ids, headline from core.complaint where lane = 'police_conduct'`
  expect(filed).toEqual({
    ...{ lane: 'police_conduct', accused_level: 'below_sp', accused_unit_ids: [daroga?.unit_id], accused_officer_ids: [daroga?.id], accused_official_ids: [], headline: null },
  })
})

describe('words added to a filed report', () => {
  const informer = { phone: '919800055502', bsuid: 'IN.5550100000000002', name: 'Any Body' }
  const held = async (code: string) => {
    const [row] = await on.owner<{ id: string; lane: string; officers: string[]; units: number[]; assignment: string | null }[]>`
      select id, lane, accused_officer_ids as officers, accused_unit_ids as units, assignment_id as assignment from core.complaint where code_mac = ${codeMac(code)}`
    if (!row) throw new Error('no complaint')
    return row
  }
  const adds = async (text: string) => {
    await on.writes(informer, 'my reports')
    await on.writes(informer, '1')
    return (await on.writes(informer, text)).body
  }

  it('take sight and work from a person of the police whom they name, in the same transaction, and only then', async () => {
    const code = await on.files(informer)
    const { id } = await held(code)
    const [work] = await on.owner<{ id: string }[]>`
      with given as (insert into core.assignment (complaint_id, officer_id) values (${id}, ${daroga?.id ?? null}) returning id)
      update core.complaint c set status = 'assigned', assignment_id = g.id, version = version + 1 from given g where c.id = ${id} returning g.id`
    await adds('It happened again on Sunday, near Kerakat thana')
    expect(await held(code)).toMatchObject({ lane: 'normal', officers: [], assignment: work?.id })
    const answer = await adds('daroga Devendra Chaturvedi takes money from them')
    expect(answer).not.toMatch(/Devendra|Kerakat/)
    expect(await held(code)).toMatchObject({ lane: 'police_conduct', officers: [daroga?.id], units: [daroga?.unit_id], assignment: null })
    expect(await on.owner`select state from core.assignment where id = ${work?.id ?? null}`).toEqual([{ state: 'withdrawn' }])
    const entries = await on.owner`select actor, actor_id, action from ledger.entry where complaint_id = ${id} and action = 'accuse'`
    expect(entries).toEqual([{ actor: 'informer', actor_id: null, action: 'accuse' }])
    await adds('Devendra Chaturvedi, once more')
    expect(await on.owner`select 1 from ledger.entry where complaint_id = ${id} and action = 'accuse'`).toHaveLength(1)
  })

  it('name him by the number on his badge', async () => {
    const other = { phone: '919800055503', bsuid: 'IN.5550100000000003', name: 'No Body' }
    const code = await on.files(other)
    await on.writes(other, 'my reports')
    await on.writes(other, '1')
    await on.writes(other, 'बैज नंबर १५२३४०११७')
    expect(await held(code)).toMatchObject({ lane: 'police_conduct', officers: [daroga?.id] })
  })
})
