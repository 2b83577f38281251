import { randomBytes, randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { freshAlias, freshRef } from '@/lib/complaint/reference'
import type { Place } from '@/lib/complaint/testing'
import type { Lane, Outcome, Precision, Status, Verdict } from '@/lib/complaint/types'

export type Tip = {
  at: Date
  category?: string
  lane?: Lane
  thana?: number | null
  /** H3 index of resolution 9. */
  cell?: string
  precision?: Precision
  status?: Status
  outcome?: Outcome | null
  fir?: string | null
  arrests?: number
  verdict?: Verdict | null
  reopened?: number
  counted?: boolean
  accused?: number[]
  lookAfterHours?: number
}

/** Complaints as numbers see them, by the owner; in order of the tips given. */
export async function tips(owner: postgres.Sql, place: Place, given: Tip[]): Promise<string[]> {
  const rows = given.map((tip) => ({
    id: randomUUID(),
    programme_id: 'satark',
    ref: freshRef(),
    code_mac: `\\x${randomBytes(32).toString('hex')}`,
    lane: tip.lane ?? 'normal',
    category: tip.category ?? 'LIQUOR',
    priority: 'normal',
    sensitive: false,
    status: tip.status ?? 'received',
    version: 1,
    language: 'hi',
    alias: freshAlias(),
    range_id: place.range,
    district_id: place.district,
    thana_id: tip.thana === undefined ? (place.thanas[0]?.id ?? null) : tip.thana,
    precision: tip.precision ?? (tip.cell ? 'pin' : 'thana'),
    h3_r9: tip.cell ? BigInt(`0x${tip.cell}`).toString() : null,
    accused_level: tip.lane === 'police_conduct' ? 'unknown' : null,
    accused_unit_ids: tip.accused ?? [],
    accused_official_ids: [],
    accused_officer_ids: [],
    counted: tip.counted ?? true,
    arrived_hour: tip.at,
    first_look_at: tip.lookAfterHours === undefined ? null : new Date(tip.at.getTime() + tip.lookAfterHours * 3_600_000),
    outcome: tip.outcome ?? null,
    fir_number: tip.fir ?? null,
    arrests: tip.arrests ?? 0,
    verdict: tip.verdict ?? null,
    reopened_count: tip.reopened ?? 0,
    escalation: 0,
    simulated: true,
  }))
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  for (let from = 0; from < rows.length; from += 2000) {
    await owner.unsafe(`insert into core.complaint (${columns}) select ${columns} from jsonb_populate_recordset(null::core.complaint, $1::text::jsonb)`, [
      JSON.stringify(rows.slice(from, from + 2000)),
    ])
  }
  return rows.map(({ id }) => id)
}
