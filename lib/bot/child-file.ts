import { hourOf } from '@/lib/clock'
import { plain } from '@/lib/conversation/input'
import type { ChildPart } from '@/lib/conversation/types'
import { sealName } from '@/lib/vault/lane'
import type { Tx } from '@/lib/vault/tx'
import type { Address } from '@/lib/whatsapp/parse'
import { planCheckIn } from './check-in'
import { hoursOfDay } from './reach'

type Around = { district: number; address: Address; at: Date }

/** The known institution of the district that a typed name means, letter by letter; null for every other. */
async function institutionOf(tx: Tx, name: string, district: number): Promise<number | null> {
  const known = await tx<{ id: number; names: string[] }[]>`
    select id, array[name_en, name_hi] || aliases as names from core.institution where district_id = ${district} and ended_on is null`
  return known.find(({ names }) => names.some((one) => plain(one) === plain(name)))?.id ?? null
}

/** What a child's complaint has beside every other. A name given with consent is sealed with the number before it is stored. */
export async function childFile(tx: Tx, id: string, told: ChildPart, { district, address, at }: Around): Promise<void> {
  const safe = hoursOfDay(told.hours)
  const named = told.named ? { sealed: sealName(id, { name: told.named.name, number: address.phone ?? address.userId ?? '' }), consent: told.named.consent } : null
  await tx`insert into core.child_file ${tx({
    complaint_id: id,
    speaker: told.speaker,
    age_band: told.ageBand,
    institution_id: told.institution ? await institutionOf(tx, told.institution, district) : null,
    hide_from_institution: told.hide,
    check_in: told.every ?? 'no',
    safe_from: safe?.from ?? null,
    safe_to: safe?.to ?? null,
    name_sealed: named?.sealed ?? null,
    consent_words: named?.consent ?? null,
    consent_hour: named ? hourOf(at).toISOString() : null,
    out_of_scope: told.outOfScope ?? null,
  })}`
  if (told.every) await planCheckIn(tx, id, told.every, at)
}
