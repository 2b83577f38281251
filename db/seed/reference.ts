import type postgres from 'postgres'
import type { Unit } from '@/lib/place/types'
import { seedRule } from './child/admission-rule'
import { seedAnswers } from './child/answers'
import { seedHelplineChecks } from './child/helpline-checks'
import { delhiDistricts, oldDelhiDistricts } from './delhi'
import { helplines } from './helplines'
import { type DistrictSeed, rangeDistricts } from './units'

type SeedUnit = Unit & { programmeId: 'satark' | 'bal'; validFrom: string | null; validTo: string | null }

const zoneId = 1
const rangeId = 2
const commissionId = 900
const firstOldId = 930
/** Units made by administrators get ids from here on, so that the seed can grow without a clash. */
const firstFreeId = 10_000

const blank = { aliases: [], rangeId: null, districtId: null, circleId: null, lat: null, lng: null, territorial: true, validFrom: null, validTo: null }

/** A district with its circles and thanas: district n has id 10 + n, its circles 100n + 1 …, its thanas 1000n + 1 … in the order of the list. */
function districtUnits(district: DistrictSeed, n: number): SeedUnit[] {
  const id = 10 + n
  const above = { ...blank, programmeId: 'satark' as const, rangeId, districtId: id }
  const circleIds = new Map(district.circles.map((circle, i) => [circle.code, 100 * n + i + 1]))
  const [lat, lng] = district.at
  const own: SeedUnit = { ...above, id, kind: 'district', parentId: rangeId, code: district.code, nameEn: district.en, nameHi: district.hi, aliases: district.aliases, lat, lng }
  const circles = district.circles.map(({ code, en, hi }, i): SeedUnit => {
    const circleId = 100 * n + i + 1
    return { ...above, id: circleId, kind: 'circle', parentId: id, code: `${district.code}/circle-${code}`, nameEn: en, nameHi: hi, circleId }
  })
  const thanas = district.thanas.map(({ code, en, hi, aliases, circle, at, poster }, i): SeedUnit => {
    const circleId = circleIds.get(circle) ?? null
    const names = { code: `${district.code}/${code}`, nameEn: en, nameHi: hi, aliases }
    const where = { lat: at?.[0] ?? null, lng: at?.[1] ?? null, territorial: poster !== null }
    return { ...above, ...names, ...where, id: 1000 * n + i + 1, kind: 'thana', parentId: circleId ?? id, circleId }
  })
  return [own, ...circles, ...thanas]
}

/** The commission stands where a range stands for the police: its districts carry it as their range. */
function commissionUnits(): SeedUnit[] {
  const above = { ...blank, programmeId: 'bal' as const, rangeId: commissionId }
  const names = { nameEn: 'Delhi Commission for Protection of Child Rights', nameHi: 'दिल्ली बाल अधिकार संरक्षण आयोग', aliases: ['DCPCR', 'डीसीपीसीआर'] }
  const commission: SeedUnit = { ...above, ...names, id: commissionId, kind: 'commission', parentId: null, code: 'dcpcr' }
  const districts = delhiDistricts.flatMap(({ code, en, hi, subdivisions }, i): SeedUnit[] => {
    const id = commissionId + i + 1
    const known = { code: `delhi/${code}`, nameEn: en, nameHi: hi, aliases: [...new Set([...subdivisions, ...formerNames(code)])], validFrom: '2025-12-25' }
    return [{ ...above, ...known, id, kind: 'district', parentId: commissionId, districtId: id }, ...subdivisionUnits(code, subdivisions, id, i + 1)]
  })
  const old = oldDelhiDistricts.map(({ code, en, hi }, i): SeedUnit => {
    const id = firstOldId + i
    const known = { code: `delhi-2012/${code}`, nameEn: en, nameHi: hi, validTo: '2025-12-31', territorial: false }
    return { ...above, ...known, id, kind: 'district', parentId: commissionId, districtId: id }
  })
  return [commission, ...districts, ...old]
}

/**
 * Names of districts of the former division that this one has a part of and that had other bounds, whether or not a district still
 * bears the name: whoever writes one is asked which of the parts is meant.
 */
function formerNames(district: string): string[] {
  const moved = oldDelhiDistricts.filter(({ code, now }) => now.length > 1 || now[0] !== code)
  return moved.filter(({ now }) => now.includes(district)).flatMap(({ en, hi }) => [en, hi].map((name) => name.replace(/ \(.*\)$/, '')))
}

/** Sub-divisions stand in pairs of English and Hindi; that of district n has the ids 9000 + 10n + 1 … */
function subdivisionUnits(district: string, names: string[], districtId: number, n: number): SeedUnit[] {
  const english = names.filter((_, i) => i % 2 === 0)
  return english.map((nameEn, i) => ({
    ...{ ...blank, programmeId: 'bal', rangeId: commissionId, districtId, parentId: districtId, kind: 'subdivision', validFrom: '2025-12-25', territorial: false },
    ...{ id: 9000 + 10 * n + i + 1, code: `delhi/${district}/${nameEn.toLowerCase().replaceAll(' ', '-')}`, nameEn, nameHi: names[2 * i + 1] ?? nameEn },
  }))
}

/** Every unit of both programmes as a new database gets them, parents before children, with ids that never change. */
export function referenceUnits(): SeedUnit[] {
  const zone: SeedUnit = { ...blank, id: zoneId, programmeId: 'satark', kind: 'zone', parentId: null, code: 'varanasi-zone', nameEn: 'Varanasi Zone', nameHi: 'वाराणसी ज़ोन' }
  const range: SeedUnit = { ...zone, id: rangeId, kind: 'range', parentId: zoneId, code: 'varanasi-range', nameEn: 'Varanasi Range', nameHi: 'वाराणसी परिक्षेत्र', rangeId }
  return [zone, range, ...rangeDistricts.flatMap((district, i) => districtUnits(district, i + 1)), ...commissionUnits()]
}

const unitRow = (unit: SeedUnit) => ({
  id: unit.id,
  programme_id: unit.programmeId,
  kind: unit.kind,
  parent_id: unit.parentId,
  code: unit.code,
  name_en: unit.nameEn,
  name_hi: unit.nameHi,
  aliases: unit.aliases,
  range_id: unit.rangeId,
  district_id: unit.districtId,
  circle_id: unit.circleId,
  lat: unit.lat,
  lng: unit.lng,
  territorial: unit.territorial,
  valid_from: unit.validFrom,
  valid_to: unit.validTo,
})

/** One poster for each thana with a territory, such as JNP-KRK. The place is the thana's town; a Kotwali is named by its city. */
function posterRows(): { code: string; unit: string; place_en: string; place_hi: string }[] {
  return rangeDistricts.flatMap((district) =>
    district.thanas
      .filter((thana) => thana.poster !== null)
      .map((thana) => ({
        code: `${district.posterPrefix}-${thana.poster}`,
        unit: `${district.code}/${thana.code}`,
        place_en: thana.code.endsWith('-sadar') ? `${district.en} city` : thana.en,
        place_hi: thana.code.endsWith('-sadar') ? `${district.hi} शहर` : thana.hi,
      })),
  )
}

/**
 * Adds the units, helplines and posters that are missing; run as `mitra_owner`, any number of times.
 * A row that exists stays as it is: administrators rename thanas and move circles by order, and the seed does not undo them.
 */
export async function seedReference(owner: postgres.Sql): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`insert into core.unit ${sql(referenceUnits().map(unitRow))} on conflict (code) do nothing`
    await sql`select setval(pg_get_serial_sequence('core.unit', 'id'), greatest(${firstFreeId}, (select max(id) from core.unit)))`
    const successions = oldDelhiDistricts.flatMap(({ code, now }) => now.map((one) => ({ old: `delhi-2012/${code}`, new: `delhi/${one}` })))
    await sql`insert into core.unit_succession (old_id, new_id, valid_from)
      select was.id, now.id, date '2025-12-25' from jsonb_to_recordset(${sql.json(successions)}) as given(old text, new text)
      join core.unit was on was.code = given.old join core.unit now on now.code = given.new on conflict do nothing`
    await seedAnswers(sql)
    await seedRule(sql)
    const lines = helplines.map(({ number, en, hi, programmes, verifiedOn }, rank) => ({ number, name_en: en, name_hi: hi, rank, programmes, verified_on: verifiedOn }))
    await sql`insert into core.helpline ${sql(lines)} on conflict (number) do nothing`
    await seedHelplineChecks(sql)
    await sql`insert into core.poster (code, programme_id, unit_id, place_en, place_hi)
      select given.code, 'satark', unit.id, given.place_en, given.place_hi
      from jsonb_to_recordset(${sql.json(posterRows())}) as given(code text, unit text, place_en text, place_hi text)
      join core.unit on unit.code = given.unit
      on conflict (code) do nothing`
  })
}
