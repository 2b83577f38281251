import type postgres from 'postgres'
import { admission } from './answers-admission'
import { protection } from './answers-protection'
import type { AnswerSeed } from './types'

const row = ({ slug, topic, en, hi, keywords, source }: AnswerSeed, rank: number) => ({
  slug,
  topic,
  rank: rank + 1,
  question_en: en[0],
  text_en: en[1],
  question_hi: hi[0],
  text_hi: hi[1],
  keywords: keywords.split(', '),
  source_en: source.en,
  source_hi: source.hi,
  source_url: source.url,
  source_date: source.date,
  verified_on: '2026-11-01',
  expires_on: source.expires,
})

/** Adds the answers that are missing, published as their first version. What staff have written since stays. */
export async function seedAnswers(sql: postgres.TransactionSql): Promise<void> {
  const rows = [...admission, ...protection].map(row)
  const given = sql`jsonb_to_recordset(${sql.json(rows)}) as given(slug text, topic text, rank int, question_en text, text_en text, question_hi text, text_hi text, keywords jsonb,
    source_en text, source_hi text, source_url text, source_date date, verified_on date, expires_on date)`
  await sql`insert into core.answer (programme_id, slug, topic, rank) select 'bal', slug, topic, rank from ${given} on conflict (slug) do nothing`
  await sql`insert into core.answer_version (answer_id, no, state, question_en, question_hi, text_en, text_hi, keywords, source_en, source_hi, source_url, source_date, verified_on, expires_on, published_at)
    select a.id, 1, 'published', question_en, question_hi, text_en, text_hi, array(select jsonb_array_elements_text(given.keywords)), source_en, source_hi, source_url, source_date, verified_on, expires_on, now()
    from ${given} join core.answer a on a.slug = given.slug
    where not exists (select 1 from core.answer_version v where v.answer_id = a.id)`
}
