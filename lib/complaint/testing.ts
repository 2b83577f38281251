import { randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type postgres from 'postgres'
import type { Role, Viewer } from '@/lib/access/viewer'
import { makeMissingKeys } from '@/lib/vault/keys'
import { freshAlias, freshRef } from './reference'
import type { AccusedLevel, Lane, Status } from './types'

/** Units of the seed: `thanas` and `circles` in order of id. */
export type Place = { range: number; district: number; circles: number[]; thanas: { id: number; circle: number | null }[] }

/** A district of the seed with what lies in it. */
export async function placeOf(owner: postgres.Sql, code: string): Promise<Place> {
  const [district] = await owner<{ id: number; range_id: number }[]>`select id, range_id from core.unit where code = ${code}`
  if (!district) throw new Error(`no unit ${code}`)
  const below = await owner<{ id: number; kind: string; circle_id: number | null }[]>`select id, kind, circle_id from core.unit where district_id = ${district.id} order by id`
  return {
    range: district.range_id,
    district: district.id,
    circles: below.filter((unit) => unit.kind === 'circle').map((unit) => unit.id),
    thanas: below.filter((unit) => unit.kind === 'thana').map((unit) => ({ id: unit.id, circle: unit.circle_id })),
  }
}

const commission = 900

/** An official of a role, posted where that role is posted. */
export async function official(owner: postgres.Sql, role: Role, place: Place): Promise<Viewer> {
  const id = randomUUID()
  const child = role === 'chair' || role === 'caseworker'
  const inRange = role === 'dig' || role === 'analyst' || role === 'admin'
  const unitId = child ? commission : inRange ? place.range : place.district
  const programmeId = child ? 'bal' : 'satark'
  const username = `${role}-${id.slice(0, 8)}`
  await owner`insert into auth.official (id, username, programme_id, role, unit_id, name_en, name_hi, password_hash, totp_sealed)
    values (${id}, ${username}, ${programmeId}, ${role}, ${unitId}, ${username}, ${username}, '-', '-')`
  const names = { nameEn: username, nameHi: username, officeEn: 'Office', officeHi: 'कार्यालय', language: 'en' as const }
  return { id, username, role, programmeId, unitId, districtId: child || inRange ? null : place.district, rangeId: child ? null : place.range, ...names }
}

/** A designated officer posted to a unit of a district. */
export async function officer(owner: postgres.Sql, place: Place, unitId: number, circleId: number | null, rank = 'si'): Promise<string> {
  const id = randomUUID()
  await owner`insert into core.officer (id, programme_id, range_id, district_id, circle_id, unit_id, name_en, name_hi, rank, whatsapp, consent_on)
    values (${id}, 'satark', ${place.range}, ${place.district}, ${circleId}, ${unitId}, ${`Officer ${id.slice(0, 4)}`}, 'अधिकारी', ${rank}, '910000000000', now())`
  return id
}

export type Filed = {
  programme?: string
  lane?: Lane
  status?: Status
  level?: AccusedLevel | null
  units?: number[]
  officials?: string[]
  officers?: string[]
  priority?: 'critical' | 'high' | 'normal'
  sensitive?: boolean
  thana?: number | null
  circle?: number | null
  words?: string
  arrived?: Date
  dues?: (Date | null)[]
}

/** A complaint as the worker would have filed it, by the owner. */
export async function filed(owner: postgres.Sql, place: Place, given: Filed = {}): Promise<{ id: string; ref: string }> {
  const id = randomUUID()
  const ref = freshRef()
  const { lane = 'normal', words = 'A truck leaves the brick kiln every night', arrived = new Date('2026-11-20T10:00:00Z') } = given
  const [first, assign, action, outcome] = given.dues ?? []
  const sealed = lane !== 'normal'
  await owner`insert into core.complaint (id, programme_id, ref, code_mac, lane, category, priority, sensitive, status, language, alias, range_id, district_id, circle_id, thana_id, place, precision,
      accused_level, accused_unit_ids, accused_official_ids, accused_officer_ids, headline, words, arrived_hour, first_look_due, assign_due, action_due, outcome_due)
    values (${id}, ${given.programme ?? 'satark'}, ${ref}, ${randomBytes(32)}, ${lane}, 'CATTLE', ${given.priority ?? 'normal'}, ${given.sensitive ?? false}, ${given.status ?? 'received'}, 'hi', ${freshAlias()},
      ${place.range}, ${place.district}, ${given.circle ?? place.thanas[0]?.circle ?? null}, ${given.thana === undefined ? (place.thanas[0]?.id ?? null) : given.thana}, ${sealed ? null : 'Near the kiln'}, 'thana',
      ${given.level === undefined ? (lane === 'police_conduct' ? 'unknown' : null) : given.level}, ${given.units ?? []}, ${given.officials ?? []}, ${given.officers ?? []}, ${sealed ? null : words}, ${sealed ? null : words},
      ${arrived}, ${first ?? null}, ${assign ?? null}, ${action ?? null}, ${outcome ?? null})`
  await owner`insert into core.statement (complaint_id, seq, question, said, said_hour) values (${id}, 1, 'what', ${words}, ${arrived})`
  return { id, ref }
}

/** Fresh keys in a folder of their own, for this process. */
export async function keys(): Promise<void> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-keys-'))
  await makeMissingKeys(dir)
  process.env.MITRA_KEYS_DIR = dir
}
