import type postgres from 'postgres'

const kinds = [
  ['sjpu', 'Special Juvenile Police Unit', 'विशेष किशोर पुलिस इकाई', true],
  ['cwpo', 'Child Welfare Police Officer', 'बाल कल्याण पुलिस अधिकारी', true],
  ['cwc', 'Child Welfare Committee', 'बाल कल्याण समिति', false],
  ['dcpu', 'District Child Protection Unit', 'ज़िला बाल संरक्षण इकाई', false],
  ['cmpo', 'Child Marriage Prohibition Officer', 'बाल विवाह निषेध अधिकारी', false],
  ['special_court', 'Special Court (POCSO)', 'विशेष अदालत (पॉक्सो)', false],
  ['labour', 'Labour Department', 'श्रम विभाग', false],
  ['education', 'Directorate of Education, zone office', 'शिक्षा निदेशालय, ज़ोन कार्यालय', false],
  ['wcd', 'Women and Child Development', 'महिला एवं बाल विकास', false],
  ['legal_aid', 'Legal aid (DSLSA)', 'क़ानूनी मदद (डीएसएलएसए)', false],
] as const

const institutions = [
  ['school', 'Government school A', 'राजकीय विद्यालय क'],
  ['school', 'Private school B', 'निजी विद्यालय ख'],
  ['care_home', 'Care home C', 'बाल गृह ग'],
] as const

type District = { id: number; nameEn: string; nameHi: string }

const simulated = { en: '(simulated)', hi: '(काल्पनिक)' }

/** Contacts of every district with numbers that nobody has: an office enters its own before service. */
export async function seedDirectory(owner: postgres.Sql, districts: District[]): Promise<void> {
  const rows = districts.flatMap((district) =>
    kinds.map(([kind, en, hi, woman], n) => ({
      ...{ programme_id: 'bal', kind, district_id: district.id, woman, simulated: true },
      name_en: `${en}, ${district.nameEn} ${simulated.en}`,
      name_hi: `${hi}, ${district.nameHi} ${simulated.hi}`,
      phone: `011-0000-${String((district.id - 900) * 100 + n).padStart(4, '0')}`,
      email: `${kind.replace('_', '-')}.${district.id}@example.invalid`,
    })),
  )
  await owner`insert into core.directory ${owner(rows)}`
}

/** Three institutions in every district that do not exist; returns their ids by district. */
export async function seedInstitutions(owner: postgres.Sql, districts: District[]): Promise<Map<number, { id: number; kind: string }[]>> {
  const rows = districts.flatMap((district) =>
    institutions.map(([kind, en, hi]) => ({
      ...{ programme_id: 'bal', kind, district_id: district.id, simulated: true },
      name_en: `${en}, ${district.nameEn} ${simulated.en}`,
      name_hi: `${hi}, ${district.nameHi} ${simulated.hi}`,
    })),
  )
  const made = await owner<{ id: number; kind: string; district_id: number }[]>`insert into core.institution ${owner(rows)} returning id, kind, district_id`
  return new Map(districts.map(({ id }) => [id, made.filter((one) => one.district_id === id)]))
}
