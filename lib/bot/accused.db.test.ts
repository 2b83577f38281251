import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Stage, stage } from './testing'

const person = { phone: '919800055501', bsuid: 'IN.5550100000000001', name: 'Some Body' }
let on: Stage
let daroga: { id: string; unit_id: number } | undefined

beforeAll(async () => {
  on = await stage()
  ;[daroga] = await on.owner<{ id: string; unit_id: number }[]>`
    insert into core.officer (programme_id, range_id, district_id, circle_id, unit_id, name_en, name_hi, rank, whatsapp, consent_on)
    select 'satark', range_id, district_id, circle_id, id, 'Devendra Chaturvedi', 'देवेंद्र चतुर्वेदी', 'si', '910000000099', now() from core.unit where code = 'jaunpur/kerakat'
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
  const [filed] = await on.owner`select lane, accused_level, accused_unit_ids, accused_officer_ids, accused_official_ids, headline from core.complaint`
  expect(filed).toEqual({
    ...{ lane: 'police_conduct', accused_level: 'below_sp', accused_unit_ids: [daroga?.unit_id], accused_officer_ids: [daroga?.id], accused_official_ids: [], headline: null },
  })
})
