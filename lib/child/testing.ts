import type postgres from 'postgres'
import type { Role, Viewer } from '@/lib/access/viewer'
import { type Filed, filed, official, type Place, placeOf } from '@/lib/complaint/testing'
import { sealName } from '@/lib/vault/lane'

/** A district of the commission, as a place without thanas. */
export async function childPlace(owner: postgres.Sql, code = 'delhi/south'): Promise<Place> {
  const [district] = await owner<{ id: number; range_id: number }[]>`select id, range_id from core.unit where code = ${code}`
  if (!district) throw new Error(`no unit ${code}`)
  return { range: district.range_id, district: district.id, circles: [], thanas: [] }
}

/** Staff of the commission, one for each role given. */
export async function staff(owner: postgres.Sql, ...roles: Role[]): Promise<Viewer[]> {
  const place = await placeOf(owner, 'jaunpur')
  return Promise.all(roles.map((role) => official(owner, role, place)))
}

export type Told = Filed & { category?: string; caseworker?: Viewer; named?: { name: string; number: string }; institution?: number; hide?: boolean; checkIn?: 'no' | 'weekly' }

/** A child's complaint with its file, as the worker would have made them, by the owner. */
export async function childFiled(owner: postgres.Sql, place: Place, told: Told = {}): Promise<{ id: string; ref: string }> {
  const made = await filed(owner, place, { programme: 'bal', lane: 'child', ...told })
  const sealed = told.named ? sealName(made.id, told.named) : null
  await owner`update core.complaint set category = ${told.category ?? 'CRUELTY'}, caseworker_id = ${told.caseworker?.id ?? null} where id = ${made.id}`
  await owner`insert into core.child_file (complaint_id, speaker, institution_id, hide_from_institution, check_in, name_sealed, consent_words, consent_hour)
    values (${made.id}, 'child', ${told.institution ?? null}, ${told.hide ?? false}, ${told.checkIn ?? 'no'}, ${sealed}, ${sealed ? 'Yes, keep my name' : null}, ${sealed ? new Date() : null})`
  return made
}
