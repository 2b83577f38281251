import { sql } from 'drizzle-orm'
import { botDb } from '@/db/client'
import { isoDay } from '@/lib/i18n/format'
import { instantOf } from '../calendar'
import { allHeads } from '../tally-rows'
import { type Days, daysToDate, type ToDate } from '../to-date'

type Count = { range: number; district: number; thana: number | null; category: string; which: 0 | 1 | 2; n: number }

const within = ({ first, last }: Days) =>
  sql`c.arrived_hour >= ${instantOf(first).toISOString()}::timestamptz and c.arrived_hour < ${instantOf(last).toISOString()}::timestamptz + interval '1 day'`

/** Counts the days of the running month that are over, and the same days of other months, for ranges, districts and thanas, by head and over all. */
export async function reckonToDate(at: Date): Promise<void> {
  const today = isoDay(at)
  const days = daysToDate(today)
  if (!days) return
  const each = [days.now, days.before, days.yearAgo].map(
    (one, which) => sql`
      select c.range_id as range, c.district_id as district, c.thana_id as thana, c.category, ${which}::int as which, count(*)::int as n from core.complaint c
       where c.lane = 'normal' and c.counted and c.accused_unit_ids = '{}' and c.accused_official_ids = '{}' and c.accused_officer_ids = '{}' and ${within(one)}
       group by 1, 2, 3, 4`,
  )
  const units = new Map<number, ToDate>()
  const add = (unit: number, category: string, which: number, n: number) => {
    const { counts }: ToDate = units.get(unit) ?? { today, counts: {} }
    const own = counts[category] ?? [0, 0, 0]
    own[which] = (own[which] ?? 0) + n
    counts[category] = own
    units.set(unit, { today, counts })
  }
  for (const { range, district, thana, category, which, n } of await botDb().execute<Count>(sql.join(each, sql` union all `))) {
    for (const unit of [range, district, ...(thana === null ? [] : [thana])]) for (const head of [category, allHeads]) add(unit, head, which, n)
  }
  const rows = [...units].map(([unit, body]) => ({ unit, body }))
  await botDb().execute(sql`
    insert into core.insight_fact (unit_id, kind, key, range_id, district_id, body, made_at)
    select r.unit, 'to_date', ${allHeads}, coalesce(u.range_id, u.id), u.district_id, r.body, ${at.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (unit int, body jsonb) join core.unit u on u.id = r.unit
    on conflict (unit_id, kind, key) do update set body = excluded.body, made_at = excluded.made_at`)
}
