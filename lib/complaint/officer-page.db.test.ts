import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { botDb } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import * as commands from './commands'
import * as field from './officer-commands'
import { briefOf, issueToken, onPage, openToken, pageSession } from './officer-page'
import { type Filed, filed, keys, officer, official, type Place, placeOf } from './testing'

let database: TestDatabase
let place: Place
let sp: Viewer
let officerId: string

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  place = await placeOf(database.owner, 'chandauli')
  sp = await official(database.owner, 'sp', place)
  officerId = await officer(database.owner, place, place.thanas[0]?.id ?? 0, place.thanas[0]?.circle ?? null)
})

afterAll(() => database.drop())

async function assigned(given: Filed = {}): Promise<{ id: string; ref: string; assignmentId: string }> {
  const made = await filed(database.owner, place, given)
  expect(await commands.assign(sp, { ref: made.ref, version: 1 }, { officerId, instruction: 'Go at dusk' })).toMatchObject({ ok: true })
  const [row] = await database.owner`select assignment_id from core.complaint where id = ${made.id}`
  return { ...made, assignmentId: String(row?.assignment_id) }
}

const issue = (assignmentId: string) => botDb().transaction((tx) => issueToken(tx, assignmentId))

describe('the one-time link', () => {
  it('opens once, and the session it gives leads to that one assignment', async () => {
    const { assignmentId } = await assigned()
    const token = await issue(assignmentId)
    const opened = await openToken(token)
    expect(opened?.assignmentId).toBe(assignmentId)
    expect(await openToken(token)).toBeNull()
    expect(await pageSession(opened?.cookie ?? '')).toBe(assignmentId)
    expect(await pageSession('guess')).toBeNull()
  })

  it('has one winner when it is opened twice at once', async () => {
    const { assignmentId } = await assigned()
    const token = await issue(assignmentId)
    const opened = await Promise.all([openToken(token), openToken(token), openToken(token)])
    expect(opened.filter(Boolean)).toHaveLength(1)
  })

  it('ends when it is old, replaced, or the work was taken back', async () => {
    const { assignmentId } = await assigned()
    const first = await issue(assignmentId)
    const second = await issue(assignmentId)
    expect(await openToken(first)).toBeNull()
    await database.owner`update core.assignment set token_expires = now() - interval '1 second' where id = ${assignmentId}`
    expect(await openToken(second)).toBeNull()
    const opened = await openToken(await issue(assignmentId))
    await database.owner`update core.assignment set page_expires = now() - interval '1 second' where id = ${assignmentId}`
    expect(await pageSession(opened?.cookie ?? '')).toBeNull()
    await database.owner`update core.assignment set page_expires = now() + interval '1 hour', state = 'withdrawn' where id = ${assignmentId}`
    expect(await pageSession(opened?.cookie ?? '')).toBeNull()
    expect(await briefOf(assignmentId)).toBeNull()
  })

  it('keeps neither token nor cookie in the database', async () => {
    const { assignmentId } = await assigned()
    const token = await issue(assignmentId)
    const [row] = await database.owner`select token_mac from core.assignment where id = ${assignmentId}`
    expect(Buffer.from(row?.token_mac).toString('base64url')).not.toContain(token)
    expect(row?.token_mac).toHaveLength(32)
  })
})

describe('the page', () => {
  it('shows what the field needs and nothing of other cases', async () => {
    const { assignmentId, ref } = await assigned()
    await filed(database.owner, place)
    expect(await briefOf(assignmentId)).toMatchObject({
      ref,
      instruction: 'Go at dusk',
      place: 'Near the kiln',
      statements: [{ question: 'what' }],
      next: 'accept',
      offered: ['accept', 'decline', 'help', 'initiate'],
    })
    const seen = await onPage(assignmentId, (tx) => tx.execute(sql`select ref from core.complaint`))
    expect(seen.map((row) => row.ref)).toEqual([ref])
    expect(await onPage(assignmentId, (tx) => tx.execute(sql`select id from core.officer`))).toHaveLength(1)
  })

  it('takes the officer from accepting to the report, as the worker does', async () => {
    const { id, assignmentId } = await assigned()
    await onPage(assignmentId, async (tx) => {
      expect(await field.accept(tx, assignmentId, 'page')).toMatchObject({ ok: true })
      expect(await field.accept(tx, assignmentId, 'page')).toEqual({ ok: false, refusal: 'wrong_status' })
      expect(await field.askHelp(tx, assignmentId, 'Need two constables', 'page')).toMatchObject({ ok: true })
      expect(await field.initiate(tx, assignmentId, 'page')).toMatchObject({ ok: true })
      expect(await field.report(tx, assignmentId, { outcome: 'verified_acted', seizureNumber: 'S-4', seizures: 3, note: 'Lorry held' }, 'page')).toMatchObject({ ok: true })
    })
    const [row] = await database.owner`select status, outcome, seizures from core.complaint where id = ${id}`
    expect(row).toMatchObject({ status: 'acted', outcome: 'verified_acted', seizures: 3 })
    const entries = await database.owner`select actor, actor_id, action from ledger.entry where complaint_id = ${id} and actor = 'officer' order by seq`
    expect(entries.map((entry) => entry.action)).toEqual(['accept', 'help', 'initiate', 'report'])
    expect(new Set(entries.map((entry) => entry.actor_id))).toEqual(new Set([officerId]))
  })

  it('lets the officer give the work back and then shows him nothing more', async () => {
    const { id, assignmentId } = await assigned()
    expect(await onPage(assignmentId, (tx) => field.decline(tx, assignmentId, 'On leave', 'page'))).toMatchObject({ ok: true })
    const [row] = await database.owner`select status, assignment_id from core.complaint where id = ${id}`
    expect(row).toEqual({ status: 'returned', assignment_id: null })
    expect(await briefOf(assignmentId)).toBeNull()
  })

  it('cannot reach another assignment, nor write to the informer in free words', async () => {
    const own = await assigned()
    const other = await assigned()
    expect(await onPage(own.assignmentId, (tx) => field.accept(tx, other.assignmentId, 'page'))).toEqual({ ok: false, refusal: 'not_found' })
    const code = (work: Promise<unknown>) =>
      work.then(
        () => 'allowed',
        (error: { cause?: { code?: string } }) => error.cause?.code,
      )
    expect(
      await code(
        onPage(own.assignmentId, (tx) =>
          tx.execute(sql`insert into core.outbox (complaint_id, audience, template, free_text) values (${own.id}, 'informer', 'question', 'Who are you?')`),
        ),
      ),
    ).toBe('42501')
    expect(
      await code(
        onPage(own.assignmentId, (tx) =>
          tx.execute(sql`insert into core.action_report (assignment_id, complaint_id, outcome, via) values (${other.assignmentId}, ${own.id}, 'false', 'page')`),
        ),
      ),
    ).toBe('42501')
  })
})

it('the worker lists an officer’s open work with what may be done next', async () => {
  await database.owner`update core.assignment set state = 'withdrawn'`
  const { assignmentId, ref } = await assigned()
  const tasks = await botDb().transaction((tx) => field.openTasks(tx, officerId))
  expect(tasks).toEqual([{ assignmentId, ref, standing: { status: 'assigned', sensitive: false, supervisorChecked: false } }])
})
