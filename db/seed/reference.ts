import type postgres from 'postgres'
import { delhiDistricts } from './delhi'
import { helplines } from './helplines'
import { rangeDistricts, type DistrictSeed } from './units'

type UnitRow = {
  id: number
  programme_id: 'satark' | 'bal'
  kind: 'zone' | 'range' | 'district' | 'circle' | 'thana' | 'commission'
  parent_id: number | null
  code: string
  name_en: string
  name_hi: string
  aliases: string[]
  range_id: number | null
  district_id: number | null
  circle_id: number | null
  lat: number | null
  lng: number | null
  territorial: boolean
  valid_from: string | null
}

const zoneId = 1
const rangeId = 2
const commissionId = 900
/** Units made by administrators get ids from here on, so that the seed can grow without a clash. */
const firstFreeId = 10_000

const blank = { aliases: [], range_id: null, district_id: null, circle_id: null, lat: null, lng: null, territorial: true, valid_from: null }

/** A district with its circles and thanas: district n has id 10 + n, its circles 100n + 1 …, its thanas 1000n + 1 … in the order of the list. */
function districtRows(district: DistrictSeed, n: number): UnitRow[] {
  const id = 10 + n
  const above = { ...blank, programme_id: 'satark' as const, range_id: rangeId, district_id: id }
  const circleIds = new Map(district.circles.map((circle, i) => [circle.code, 100 * n + i + 1]))
  const [lat, lng] = district.at
  const own: UnitRow = { ...above, id, kind: 'district', parent_id: rangeId, code: district.code, name_en: district.en, name_hi: district.hi, aliases: district.aliases, lat, lng }
  const circles = district.circles.map(({ code, en, hi }): UnitRow => {
    const circleId = circleIds.get(code) ?? null
    return { ...above, id: Number(circleId), kind: 'circle', parent_id: id, code: `${district.code}/circle-${code}`, name_en: en, name_hi: hi, circle_id: circleId }
  })
  const thanas = district.thanas.map((thana, i): UnitRow => {
    const circleId = circleIds.get(thana.circle) ?? null
    const names = { code: `${district.code}/${thana.code}`, name_en: thana.en, name_hi: thana.hi, aliases: thana.aliases }
    const where = { lat: thana.at?.[0] ?? null, lng: thana.at?.[1] ?? null, territorial: thana.poster !== null }
    return { ...above, ...names, ...where, id: 1000 * n + i + 1, kind: 'thana', parent_id: circleId ?? id, circle_id: circleId }
  })
  return [own, ...circles, ...thanas]
}

/** The commission stands where a range stands for the police: its districts carry it as `range_id`. */
function commissionRows(): UnitRow[] {
  const above = { ...blank, programme_id: 'bal' as const, range_id: commissionId }
  const names = { name_en: 'Delhi Commission for Protection of Child Rights', name_hi: 'दिल्ली बाल अधिकार संरक्षण आयोग', aliases: ['DCPCR', 'डीसीपीसीआर'] }
  const commission: UnitRow = { ...above, ...names, id: commissionId, kind: 'commission', parent_id: null, code: 'dcpcr' }
  const districts = delhiDistricts.map(({ code, en, hi, subdivisions }, i): UnitRow => {
    const id = commissionId + i + 1
    const known = { code: `delhi/${code}`, name_en: en, name_hi: hi, aliases: subdivisions, valid_from: '2025-12-25' }
    return { ...above, ...known, id, kind: 'district', parent_id: commissionId, district_id: id }
  })
  return [commission, ...districts]
}

/** Every unit of both programmes, parents before children, with ids that never change. */
export function unitRows(): UnitRow[] {
  const zone: UnitRow = { ...blank, id: zoneId, programme_id: 'satark', kind: 'zone', parent_id: null, code: 'varanasi-zone', name_en: 'Varanasi Zone', name_hi: 'वाराणसी ज़ोन' }
  const range: UnitRow = { ...zone, id: rangeId, kind: 'range', parent_id: zoneId, code: 'varanasi-range', name_en: 'Varanasi Range', name_hi: 'वाराणसी परिक्षेत्र', range_id: rangeId }
  return [zone, range, ...rangeDistricts.flatMap((district, i) => districtRows(district, i + 1)), ...commissionRows()]
}

/** One poster for each thana with a territory, such as JNP-KRK. The place is the thana's town; a Kotwali is named by its city. */
export function posterRows(): { code: string; unit: string; place_en: string; place_hi: string }[] {
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
    await sql`insert into core.unit ${sql(unitRows())} on conflict (code) do nothing`
    await sql`select setval(pg_get_serial_sequence('core.unit', 'id'), greatest(${firstFreeId}, (select max(id) from core.unit)))`
    const lines = helplines.map(({ number, en, hi, programmes, verifiedOn }, rank) => ({ number, name_en: en, name_hi: hi, rank, programmes, verified_on: verifiedOn }))
    await sql`insert into core.helpline ${sql(lines)} on conflict (number) do nothing`
    await sql`insert into core.poster (code, programme_id, unit_id, place_en, place_hi)
      select given.code, 'satark', unit.id, given.place_en, given.place_hi
      from jsonb_to_recordset(${sql.json(posterRows())}) as given(code text, unit text, place_en text, place_hi text)
      join core.unit on unit.code = given.unit
      on conflict (code) do nothing`
  })
}
