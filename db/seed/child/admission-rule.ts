import type postgres from 'postgres'
import type { Rule } from '@/lib/answers/eligibility'
import { boundsOf } from '@/lib/answers/rule'

/** Entry classes of private unaided schools in Delhi for 2026-27, as published on edudel.nic.in. */
export const admissionRule: Rule = {
  session: '2026-27',
  onDay: '2026-03-31',
  ages: {
    general: { nursery: { from: 3, to: 5 }, kg: { from: 4, to: 6 }, first: { from: 5, to: 7 } },
    cwsn: { nursery: { from: 3, to: 7 }, kg: { from: 4, to: 8 }, first: { from: 5, to: 9 } },
  },
  incomeLimit: 500_000,
  more: {
    en: 'Who fits may apply; a computer draws among all who apply.\nFor this session applications were taken from 21 February to 16 March 2026.',
    hi: 'जो ठीक है, वह आवेदन कर सकता है; आवेदन करने वालों में से कंप्यूटर ड्रॉ निकालता है।\nइस सत्र के आवेदन 21 फ़रवरी से 16 मार्च 2026 तक लिए गए।',
  },
  source: {
    en: 'Directorate of Education, Delhi: EWS/DG/CWSN admissions 2026-27, edudel.nic.in',
    hi: 'शिक्षा निदेशालय, दिल्ली: ईडब्ल्यूएस/डीजी/सीडब्ल्यूएसएन दाखिले 2026-27, edudel.nic.in',
  },
  sourceUrl: 'https://www.edudel.nic.in',
  sourceDate: '2026-02-21',
  verifiedOn: '2026-11-01',
  expiresOn: '2027-02-01',
}

/** Publishes the rule as the first version where there is none yet. What staff have written since stays. */
export async function seedRule(sql: postgres.TransactionSql, programmeId = 'bal'): Promise<void> {
  const { ages, more, source, ...rule } = admissionRule
  await sql`insert into core.admission_rule (programme_id, no, state, session, on_day, ages, ages_cwsn, income_limit, more_en, more_hi, source_en, source_hi, source_url, source_date, verified_on, expires_on, published_at)
    select ${programmeId}, 1, 'published', ${rule.session}, ${rule.onDay}, ${boundsOf(ages.general)}::smallint[], ${boundsOf(ages.cwsn)}::smallint[], ${rule.incomeLimit}, ${more.en}, ${more.hi},
      ${source.en}, ${source.hi}, ${rule.sourceUrl}, ${rule.sourceDate}, ${rule.verifiedOn}, ${rule.expiresOn}, now()
    where not exists (select 1 from core.admission_rule where programme_id = ${programmeId})`
}
