import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { scopeOf } from '@/lib/access/scope'
import { roles, type Viewer } from '@/lib/access/viewer'
import { editable, versionsOf } from '@/lib/answers/edit'
import { caseOf, complaints, counters, exportRows, findRef, newestCritical, officersFor, policeCounts, thisWeek } from '@/lib/complaint/queries'
import { filed, keys, official, type Place, placeOf } from '@/lib/complaint/testing'
import { ledgerPage } from '@/lib/ledger/queries'
import { keepReminderPhone } from '@/lib/settings/reminder-phone'
import { take } from './assign'
import { plan } from './diary'
import { amend, decidePocso, intimate, openGiven, suoMotu } from './file'
import { addInstitution, colleagues, tie, ties } from './institution'
import { duesFor, institutions, overview } from './overview'
import { intimationPaper, referralPaper } from './papers'
import { caseworkersFor, childCase } from './queries'
import { answerReferral, refer } from './referral'
import { childFiled, childPlace } from './testing'

let database: TestDatabase
let district: Place
let police: Viewer[]
let commission: Viewer[]
let child: { id: string; ref: string }
let crime: { id: string; ref: string }
let conduct: { id: string; ref: string }

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  district = await placeOf(database.owner, 'jaunpur')
  const all = await Promise.all(roles.map((role) => official(database.owner, role, district)))
  commission = all.filter(({ role }) => role === 'chair' || role === 'caseworker')
  police = all.filter(({ role }) => role !== 'chair' && role !== 'caseworker')
  child = await childFiled(database.owner, await childPlace(database.owner), {
    category: 'SEXUAL',
    priority: 'critical',
    arrived: new Date(),
    named: { name: 'Asha', number: '9999900001' },
  })
  crime = await filed(database.owner, district, { priority: 'critical', arrived: new Date(), words: 'cattle at night' })
  conduct = await filed(database.owner, district, { lane: 'police_conduct', arrived: new Date() })
  for (const { id } of [child, crime, conduct]) await database.owner`select ledger.append('system', null, 'escalated', ${id}::uuid, '{}')`
  for (const viewer of commission) await withScope(scopeOf(viewer), (tx) => tx.execute(sql`select ledger.append('official', null, 'exported', null, '{}')`))
  await database.owner`insert into core.referral (complaint_id, number, body, to_name, record_sealed, sent_by, via, due_at) values (${child.id}, 'REF/t/1', 'sjpu', 'S', '\\x00', ${commission[0]?.id ?? ''}, 'hand', now())`
  await database.owner`insert into core.follow_up (complaint_id, kind, due_at) values (${child.id}, 'call', now())`
})

afterAll(() => database.drop())

const tables = [
  'child_file',
  'referral',
  'follow_up',
  'institution',
  'institution_tie',
  'register',
  'answer',
  'answer_version',
  'answer_feedback',
  'unit_succession',
  'directory',
  'delegation',
  'admission_rule',
  'helpline_check',
  'staff_phone',
  'staff_reminder',
]
/** The administrator keeps units and who stands in, and sees neither a case nor its file. */
const administrators = ['unit_succession', 'delegation']
const everything = { group: 'all' as const, flags: [] }
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    (error: Error) => error.message,
  )

describe('the police', () => {
  it('may read no table of the commission, whatever the role', async () => {
    for (const viewer of police) {
      for (const table of tables) {
        const expected = viewer.role === 'admin' && administrators.includes(table) ? 'allowed' : '42501'
        expect(await code(withScope(scopeOf(viewer), (tx) => tx.execute(sql.raw(`select 1 from core.${table}`)))), `${viewer.role} ${table}`).toBe(expected)
      }
    }
  })

  it('may call nothing that numbers, opens, gives or publishes for the commission', async () => {
    const calls = [
      `core.next_number('pocso')`,
      `core.open_name('${child.id}')`,
      `core.fitting_caseworkers('${child.id}')`,
      'core.publish_answer(1, 1)',
      'core.publish_rule(1)',
      'core.stands_for()',
      `core.pocso_bar('${child.id}', null)`,
    ]
    for (const viewer of police) {
      for (const call of calls) expect(await code(withScope(scopeOf(viewer), (tx) => tx.execute(sql.raw(`select ${call}`)))), `${viewer.role} ${call}`).toBe('42501')
    }
  })

  it('find no child’s case in list, search, count, export, ledger, nor on the case page', async () => {
    for (const viewer of police) {
      const { rows } = await complaints(viewer, everything)
      expect(
        rows.map(({ ref }) => ref),
        viewer.role,
      ).not.toContain(child.ref)
      expect((await complaints(viewer, { ...everything, lane: 'child' })).rows, viewer.role).toEqual([])
      expect([await findRef(viewer, child.ref), await caseOf(viewer, child.ref), await officersFor(viewer, child.ref)], viewer.role).toEqual([null, null, []])
      expect(
        (await newestCritical(viewer)).map(({ ref }) => ref),
        viewer.role,
      ).not.toContain(child.ref)
      expect(
        (await exportRows(viewer, everything)).map(({ ref }) => ref),
        viewer.role,
      ).not.toContain(child.ref)
      expect((await thisWeek(viewer)).arrived, viewer.role).toBeLessThan(3)
      const seen = await withScope(scopeOf(viewer), (tx) =>
        tx.execute<{ n: number }>(sql`select count(*)::int as n from ledger.entry where complaint_id = ${child.id} or programme_id = 'bal'`),
      )
      // Of the commission the administrator may read that something was exported, never about which child.
      expect(seen[0]?.n, viewer.role).toBe(viewer.role === 'admin' ? commission.length : 0)
    }
  })

  it('get nothing from any query of the commission', async () => {
    for (const viewer of police) {
      expect(
        [
          await childCase(viewer, child.ref),
          await versionsOf(viewer, 'ews-income'),
          await referralPaper(viewer, child.ref, child.id),
          await intimationPaper(viewer, child.ref, 'cwc'),
        ],
        viewer.role,
      ).toEqual([null, null, null, null])
      expect(
        [
          await caseworkersFor(viewer, child.ref),
          await duesFor(viewer, new Date('2100-01-01')),
          await institutions(viewer),
          await editable(viewer),
          await ties(viewer),
          await colleagues(viewer),
        ],
        viewer.role,
      ).toEqual([[], [], [], [], [], []])
      expect(await overview(viewer, 90), viewer.role).toEqual({ total: 0, byDistrict: [], byHead: [] })
    }
  })

  it('can do nothing to a child’s case', async () => {
    const on = { ref: child.ref, version: 1 }
    const at = new Date()
    for (const viewer of police) {
      const attempts = await Promise.all([
        ...[
          take(viewer, on),
          suoMotu(viewer, on),
          decidePocso(viewer, on, { pocso: 'yes', womanOfficer: false }),
          intimate(viewer, on, { to: 'cwc', at }),
          openGiven(viewer, child.ref),
        ],
        amend(viewer, on, { ageBand: 'unknown', institutionId: null, hide: false, womanOfficer: false, eventOn: null }),
        refer(viewer, on, { body: 'sjpu', toName: 'S', record: 'A record of a case', via: 'hand', dueAt: at, withInstitution: false }),
        answerReferral(viewer, on, { id: child.id, answer: 'x' }),
        plan(viewer, on, { kind: 'call', dueAt: at }),
        addInstitution(viewer, { kind: 'school', district: 901, nameEn: 'School', nameHi: 'स्कूल' }),
        tie(viewer, { institution: 1, official: viewer.id }),
      ])
      for (const attempt of attempts) expect(attempt, viewer.role).toEqual({ ok: false, refusal: 'not_allowed' })
    }
  })
})

describe('the commission', () => {
  it('keeps numbers for reminders each for oneself, and learns of nobody what was reminded', async () => {
    for (const [at, viewer] of commission.entries())
      expect(await keepReminderPhone(viewer, { number: `987650000${at}`, again: `987650000${at}` }), viewer.role).toEqual({ ok: true })
    for (const viewer of commission) {
      const seen = await withScope(scopeOf(viewer), (tx) => tx.execute<{ official_id: string }>(sql`select official_id from core.staff_phone`))
      expect(
        seen.map(({ official_id }) => official_id),
        viewer.role,
      ).toEqual([viewer.id])
      expect(await code(withScope(scopeOf(viewer), (tx) => tx.execute(sql`select 1 from core.staff_reminder`))), viewer.role).toBe('42501')
      for (const table of ['admission_rule', 'helpline_check']) {
        const change = sql.raw(`update core.${table} set source_en = 'x'`)
        expect(await code(withScope(scopeOf(viewer), (tx) => tx.execute(change))), `${viewer.role} ${table}`).toBe('42501')
      }
    }
  })

  it('finds nothing of the police in list, search, count, export, ledger, nor on the case page', async () => {
    for (const viewer of commission) {
      expect(
        (await complaints(viewer, everything)).rows.map(({ ref }) => ref),
        viewer.role,
      ).toEqual([child.ref])
      for (const { ref } of [crime, conduct]) {
        expect([await findRef(viewer, ref), await findRef(viewer, ref.slice(3)), await caseOf(viewer, ref), await officersFor(viewer, ref)], viewer.role).toEqual([
          null,
          null,
          null,
          [],
        ])
      }
      expect((await complaints(viewer, { ...everything, words: 'cattle' })).rows, viewer.role).toEqual([])
      expect([(await counters(viewer)).decide, (await thisWeek(viewer)).arrived, await policeCounts(viewer, new Date(0))], viewer.role).toEqual([1, 1, []])
      expect(
        (await exportRows(viewer, everything)).filter(({ ref }) => ref !== child.ref),
        viewer.role,
      ).toEqual([])
      const lines = (await ledgerPage(viewer, {})).lines.map(({ ref }) => ref)
      expect(
        lines.filter((ref) => ref !== null && ref !== child.ref),
        viewer.role,
      ).toEqual([])
      const seen = await withScope(scopeOf(viewer), (tx) =>
        tx.execute<{ n: number }>(sql`select count(*)::int as n from ledger.entry where complaint_id in (${crime.id}, ${conduct.id}) or programme_id = 'satark'`),
      )
      expect(seen[0]?.n, viewer.role).toBe(0)
    }
  })

  it('reads no row of a police complaint by any table that hangs on one', async () => {
    for (const viewer of commission) {
      for (const table of ['statement', 'evidence', 'assignment', 'action_report', 'outbox']) {
        const rows = await withScope(scopeOf(viewer), (tx) => tx.execute(sql.raw(`select id from core.${table} where complaint_id <> '${child.id}'`)))
        expect(rows.length, `${viewer.role} ${table}`).toBe(0)
      }
      expect(await withScope(scopeOf(viewer), (tx) => tx.execute(sql`select 1 from core.officer`)), viewer.role).toHaveLength(0)
    }
  })

  it('sees no figure of the police, and no figure of the police counts a child', async () => {
    const { rebuildTally } = await import('@/lib/insights/roll-up')
    await rebuildTally()
    const counted = await database.owner<{ category: string }[]>`select distinct category from core.tally`
    expect(counted.length, 'what the police were told is counted').toBeGreaterThan(0)
    expect(counted.map(({ category }) => category)).not.toContain('SEXUAL')
    // Every table of figures there is: a new one is found by this list, not forgotten by it.
    const kept = await database.owner<{ table: string }[]>`select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'core' and c.relkind = 'r' and c.relname ~ '^(tally|hotspot|cluster|insight|alert|review_note|map_)' order by 1`
    expect(kept.map(({ table }) => table)).toEqual(expect.arrayContaining(['tally', 'hotspot_map', 'cluster_scan', 'insight_fact', 'alert', 'review_note']))
    for (const viewer of commission) {
      for (const { table } of kept) {
        const rows = await withScope(scopeOf(viewer), (tx) => tx.execute(sql.raw(`select 1 from core.${table}`))).catch((error: Error) => error.message)
        expect(rows === '42501' || (Array.isArray(rows) && rows.length === 0), `${viewer.role} ${table} ${JSON.stringify(rows)}`).toBe(true)
      }
    }
  })
})
