import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '@/db/client'
import { complaint, lanes } from '@/db/schema/complaint'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { type Filed, filed, official, type Place, placeOf } from '@/lib/complaint/testing'
import type { AccusedLevel } from '@/lib/complaint/types'
import { may, scopeOf } from './scope'
import { type Role, roles, type Viewer } from './viewer'
import { visible } from './visible'

type Case = Required<Pick<Filed, 'programme' | 'lane' | 'level' | 'units' | 'officials'>> & { id: string; place: Place }

let database: TestDatabase
let places: Place[]
let viewers: Viewer[]
const cases: Case[] = []

/** A second range with one district and one thana, so that a neighbour's SP and DIG exist. */
async function neighbour(): Promise<Place> {
  const { owner } = database
  const make = async (kind: string, parent: number | null, range: number | null, district: number | null) => {
    const [row] = await owner<{ id: number }[]>`insert into core.unit (programme_id, kind, parent_id, code, name_en, name_hi, range_id, district_id)
      values ('satark', ${kind}, ${parent}, ${`test/${kind}`}, ${kind}, ${kind}, ${range}, ${district}) returning id`
    if (!row) throw new Error('no unit')
    await owner`update core.unit set range_id = coalesce(range_id, case kind when 'range' then id end), district_id = coalesce(district_id, case kind when 'district' then id end) where id = ${row.id}`
    return row.id
  }
  const range = await make('range', null, null, null)
  const district = await make('district', range, range, null)
  const thana = await make('thana', district, range, district)
  return { range, district, circles: [], thanas: [{ id: thana, circle: null }] }
}

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  places = [...(await Promise.all(['jaunpur', 'ghazipur', 'chandauli'].map((code) => placeOf(owner, code)))), await neighbour()]
  viewers = []
  for (const [index, place] of places.entries()) {
    const here: Role[] = index === 0 ? [...roles] : index === 3 ? ['sp', 'sp_staff', 'dig', 'analyst'] : ['sp', 'sp_staff']
    for (const role of here) viewers.push(await official(owner, role, place))
  }
  const levels: (AccusedLevel | null)[] = ['below_sp', 'unknown', 'sp_office', 'dig_office', null]
  for (const place of places) {
    const accused: Pick<Case, 'units' | 'officials'>[] = [
      { units: [], officials: [] },
      { units: [place.thanas[0]?.id ?? 0], officials: [] },
      { units: [place.district], officials: [] },
      { units: [place.range], officials: [] },
      { units: [], officials: viewers.filter((viewer) => viewer.role === 'sp').map((viewer) => viewer.id) },
      { units: [], officials: viewers.filter((viewer) => viewer.role === 'dig').map((viewer) => viewer.id) },
      { units: [], officials: viewers.filter((viewer) => viewer.role === 'sp_staff' || viewer.role === 'analyst' || viewer.role === 'caseworker').map((viewer) => viewer.id) },
    ]
    for (const lane of lanes) {
      for (const level of lane === 'police_conduct' ? levels : [null]) {
        for (const { units, officials } of accused) {
          const given = { programme: lane === 'child' ? 'bal' : 'satark', lane, level, units, officials }
          cases.push({ ...given, place, id: (await filed(owner, place, given)).id })
        }
      }
    }
  }
})

afterAll(() => database.drop())

/** The lanes table of the product, written down a second time and in other words. */
function allowed(viewer: Viewer, one: Case): boolean {
  if (viewer.programmeId !== one.programme || one.units.includes(viewer.unitId) || one.officials.includes(viewer.id)) return false
  const below = one.level === 'below_sp' || one.level === 'unknown'
  if (viewer.role === 'sp') return one.place.district === viewer.districtId && (one.lane === 'normal' || (one.lane === 'police_conduct' && below))
  if (viewer.role === 'sp_staff') return one.place.district === viewer.districtId && one.lane === 'normal'
  if (viewer.role === 'dig') return one.place.range === viewer.rangeId && (one.lane === 'normal' || (one.lane === 'police_conduct' && (below || one.level === 'sp_office')))
  if (viewer.role === 'analyst') return one.place.range === viewer.rangeId && one.lane === 'normal'
  return (viewer.role === 'chair' || viewer.role === 'caseworker') && one.lane === 'child'
}

const name = (viewer: Viewer, one: Case) => `${viewer.role} of ${viewer.unitId}: ${one.lane} ${one.level} in ${one.place.district}, accused ${one.units} ${one.officials.length}`

describe('who sees which complaint', () => {
  it('is the lanes table exactly, by row policy alone', async () => {
    let checked = 0
    for (const viewer of viewers.filter((one) => may(one, 'readComplaints'))) {
      const seen = new Set((await withScope(scopeOf(viewer), (tx) => tx.select({ id: complaint.id }).from(complaint))).map((row) => row.id))
      for (const one of cases) {
        expect(seen.has(one.id), name(viewer, one)).toBe(allowed(viewer, one))
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(2000)
  })

  it('is the same by `visible` without policies, but for people accused by name', async () => {
    const db = drizzle(database.owner, { casing: 'snake_case' })
    for (const viewer of viewers) {
      const seen = new Set((await db.select({ id: complaint.id }).from(complaint).where(visible(viewer))).map((row) => row.id))
      for (const one of cases) expect(seen.has(one.id), name(viewer, one)).toBe(allowed(viewer, { ...one, officials: [] }))
    }
  })
})

describe('a scope with something missing', () => {
  const fields = ['official', 'role', 'programme', 'unit', 'district', 'range'] as const

  it('sees no complaint at all', async () => {
    for (const viewer of viewers.filter((one) => may(one, 'readComplaints'))) {
      const scope = scopeOf(viewer)
      for (const field of fields.filter((key) => scope[key] !== null && scope[key] !== undefined)) {
        // The database still grants the ids, so only the policy stands between.
        const rows = await withScope({ ...scope, [field]: undefined }, (tx) => tx.execute(sql`select id from core.complaint`))
        expect(rows.length, `${viewer.role} without ${field}`).toBe(0)
      }
    }
  })

  it('sees none under a role that another office has, or none', async () => {
    for (const viewer of viewers.filter((one) => may(one, 'readComplaints'))) {
      for (const role of [...roles, 'nobody'].filter((one) => scopeOf(viewer).office !== officeOf(one))) {
        const rows = await withScope({ ...scopeOf(viewer), role }, (tx) => tx.execute(sql`select id from core.complaint`))
        expect(rows.length, `${viewer.role} as ${role}`).toBe(0)
      }
    }
  })

  it('is refused for a role outside the table', () => {
    const stranger = { ...viewers[0], role: 'minister' } as unknown as Viewer
    expect(() => scopeOf(stranger)).toThrow()
    expect(may(stranger, 'readComplaints')).toBe(false)
  })
})

function officeOf(role: string): string | undefined {
  const viewer = viewers.find((one) => one.role === role)
  return viewer && scopeOf(viewer).office
}

const denied = (work: Promise<unknown>) =>
  expect(
    work.then(
      () => 'allowed',
      (error: { code?: string; cause?: { code?: string } }) => error.cause?.code ?? error.code,
    ),
  ).resolves.toBe('42501')

describe('what the database refuses', () => {
  const forbidden: Record<string, string> = {
    'the vault': 'select * from vault.person',
    'the code of a complaint': 'select code_mac from core.complaint',
    'who is accused by name': 'select accused_official_ids from core.complaint',
    'when a message leaves': 'select not_before from core.outbox',
    'taking an accused out': `update core.complaint set accused_unit_ids = '{}'`,
    'changing the lane': `update core.complaint set lane = 'normal'`,
    'moving a complaint': 'update core.complaint set district_id = 12',
    'deleting a complaint': 'delete from core.complaint',
    'writing the ledger': 'delete from ledger.entry',
    'editing the ledger': `update ledger.entry set action = 'x'`,
    passwords: 'select password_hash from auth.official',
    'the tokens of officers': 'select token_mac from core.assignment',
    'reading files': `select pg_read_file('/etc/passwd')`,
  }

  it.each(Object.entries(forbidden))('%s, to every role', async (_, statement) => {
    for (const viewer of viewers) await denied(withScope(scopeOf(viewer), (tx) => tx.execute(sql.raw(statement))))
  })

  it('everything, without a scope', async () => {
    const { connectionOf } = await import('@/db/client')
    const { url, role } = connectionOf('mitra_web')
    const postgres = (await import('postgres')).default
    const web = postgres(url, { max: 1, onnotice: () => {}, connection: { role } as never })
    for (const table of ['core.complaint', 'core.unit', 'core.officer', 'auth.official', 'auth.session', 'vault.contact', 'ledger.entry'])
      await denied(web.unsafe(`select 1 from ${table}`))
    await web.end()
  })

  it('any change by an analyst', async () => {
    const analyst = viewers.find((viewer) => viewer.role === 'analyst')
    const target = cases.find((one) => analyst && allowed(analyst, one))
    if (!analyst || !target) throw new Error('no analyst')
    const changed = await withScope(scopeOf(analyst), (tx) => tx.update(complaint).set({ status: 'closed' }).where(eq(complaint.id, target.id)).returning({ id: complaint.id }))
    expect(changed).toEqual([])
    await denied(
      withScope(scopeOf(analyst), (tx) =>
        tx.execute(sql`insert into core.outbox (complaint_id, audience, template, created_by) values (${target.id}, 'informer', 'question', ${analyst.id})`),
      ),
    )
  })

  it('a message signed with another name', async () => {
    const sp = viewers.find((viewer) => viewer.role === 'sp')
    const target = cases.find((one) => sp && allowed(sp, one))
    if (!sp || !target) throw new Error('no SP')
    const signed = (by: string) =>
      withScope(scopeOf(sp), (tx) =>
        tx.execute(sql`insert into core.outbox (complaint_id, audience, template, created_by) values (${target.id}, 'informer', 'update_closed', ${by})`),
      )
    await denied(signed(randomUUID()))
    await signed(sp.id)
  })
})

it('what is counted over all open complaints is counted over exactly those in sight', async () => {
  for (const viewer of viewers.filter((one) => may(one, 'readComplaints'))) {
    const [counted, seen] = await withScope(scopeOf(viewer), async (tx) => [
      await tx.execute<{ id: string }>(sql`select open_within_scope as id from core.open_within_scope() order by 1`),
      await tx.execute<{ id: string }>(sql`select id from core.complaint where status not in ('closed', 'rejected', 'merged', 'referred') order by 1`),
    ])
    expect([...counted], viewer.role).toEqual([...seen])
    const all = cases.filter((one) => seen.some(({ id }) => id === one.id))
    expect(
      all.every((one) => allowed(viewer, one)),
      viewer.role,
    ).toBe(true)
  }
  const unknown = withScope({ office: 'mitra_dig' }, (tx) => tx.execute(sql`select * from core.open_within_scope()`))
  expect([...(await unknown)]).toEqual([])
})

// Last, because it opens the table: the function reads whole rows, in production only as the owner.
it('the steps that run as the owner ask for exactly the same', async () => {
  const offices = 'mitra_sp, mitra_dig, mitra_commission'
  await database.owner.unsafe(`grant select on core.complaint to ${offices}; create policy everything on core.complaint for select to ${offices} using (true);
    grant execute on function core.stands_for() to ${offices}`)
  for (const viewer of viewers.filter((one) => may(one, 'readComplaints'))) {
    const rows = await withScope(scopeOf(viewer), (tx) => tx.execute<{ id: string; within: boolean }>(sql`select c.id, core.within_scope(c) as within from core.complaint c`))
    const within = new Map(rows.map((row) => [row.id, row.within]))
    for (const one of cases) expect(within.get(one.id), name(viewer, one)).toBe(allowed(viewer, one))
  }
})
