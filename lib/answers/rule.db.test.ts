import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '@/db/client'
import { admissionRule } from '@/db/seed/child/admission-rule'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { staff } from '@/lib/child/testing'
import { checkedLines, checkLine, lineRows } from './helpline'
import { publishedRule } from './rule'
import { ageFields, draftRule, publishRule, ruleInput, ruleVersions } from './rule-edit'

let database: TestDatabase
let mine: Viewer
let police: Viewer

beforeAll(async () => {
  database = await freshDatabase()
  const [a, b] = await staff(database.owner, 'caseworker', 'sp')
  if (!a || !b) throw new Error('no staff')
  ;[mine, police] = [a, b]
})

afterAll(() => database.drop())

const shown = () => withScope({ office: 'mitra_status' }, (tx) => publishedRule(tx, 'bal'))

const typed = (patch: Record<string, string> = {}) =>
  ruleInput.parse({
    ...{ session: '2027-28', onDay: '2027-03-31', incomeLimit: '6,00,000', moreEn: 'Within 1 km first.', moreHi: 'पहले 1 किलोमीटर के भीतर।' },
    ...{ sourceEn: 'Circular', sourceHi: 'परिपत्र', sourceUrl: '', sourceDate: '2026-11-01', verifiedOn: '2026-11-02', expiresOn: '2028-02-01' },
    ...Object.fromEntries([...ageFields('general'), ...ageFields('cwsn')].map((name, at) => [name, String(3 + Math.floor((at % 6) / 2) + (at % 2) * 2)])),
    ...patch,
  })

describe('the rule of the checker', () => {
  it('stands in the database as it came with the installation', async () => {
    expect(await shown()).toEqual(admissionRule)
    expect(await ruleVersions(mine)).toMatchObject([{ no: 1, state: 'published', editor: null }])
  })

  it('is written as a draft that decides nothing, then published with who did it, and what was before stays', async () => {
    expect(await draftRule(mine, typed())).toEqual({ ok: true, no: 2 })
    expect((await shown())?.session).toBe('2026-27')
    expect(await publishRule(mine, 2)).toEqual({ ok: true, no: 2 })
    expect(await shown()).toMatchObject({ session: '2027-28', incomeLimit: 600_000, ages: { general: { nursery: { from: 3, to: 5 }, first: { from: 5, to: 7 } } } })
    expect((await ruleVersions(mine)).map(({ no, state, editor }) => [no, state, editor?.en ?? null])).toEqual([
      [2, 'published', mine.nameEn],
      [1, 'past', null],
    ])
    expect(await publishRule(mine, 1)).toEqual({ ok: false, refusal: 'gone' })
    const entries = await database.owner`select action, actor_id from ledger.entry where action like 'rule_%' order by seq`
    expect(entries.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['rule_drafted', mine.id],
      ['rule_published', mine.id],
    ])
  })

  it('is refused with days or ages that cannot be, and read by no other office', async () => {
    expect(await draftRule(mine, typed({ expiresOn: '2026-11-02' }))).toEqual({ ok: false, refusal: 'days' })
    expect(await draftRule(mine, typed({ general_kg_to: '4' }))).toEqual({ ok: false, refusal: 'ages' })
    expect(ruleInput.safeParse({ ...typed(), incomeLimit: 'five lakh' }).success).toBe(false)
    expect(await draftRule(police, typed())).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await ruleVersions(police)).toEqual([])
  })
})

describe('a helpline', () => {
  const line = { number: '14416', sourceEn: 'Tele-MANAS portal', sourceHi: 'टेली-मानस पोर्टल', sourceUrl: 'https://telemanas.mohfw.gov.in', verifiedOn: '2026-11-20' }

  it('has its own source and day for every number of the commission', async () => {
    const lines = await withScope({ office: 'mitra_status' }, (tx) => checkedLines(tx, 'bal'))
    expect(lines.map(({ number }) => number)).toContain('14416')
    expect(lines.filter(({ check }) => check === null)).toEqual([])
  })

  it('is compared again by the commission, and asks for it when its time is over', async () => {
    expect(await checkLine(mine, { ...line, expiresOn: '2026-11-25' })).toEqual({ ok: true })
    expect((await lineRows(mine))[0]).toMatchObject({ number: '14416', expired: true, editor: { en: mine.nameEn }, check: { source: { en: line.sourceEn } } })
    expect(await checkLine(mine, { ...line, number: '1090', expiresOn: '2027-11-25' })).toEqual({ ok: false, refusal: 'gone' })
    expect(await checkLine(police, { ...line, expiresOn: '2027-11-25' })).toEqual({ ok: false, refusal: 'not_allowed' })
  })
})
