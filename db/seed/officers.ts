import type postgres from 'postgres'
import { random } from './random'

const given = [
  ['Anil', 'अनिल'],
  ['Sunita', 'सुनीता'],
  ['Rakesh', 'राकेश'],
  ['Farhan', 'फ़रहान'],
  ['Pooja', 'पूजा'],
  ['Manoj', 'मनोज'],
  ['Shivam', 'शिवम'],
  ['Rekha', 'रेखा'],
  ['Imran', 'इमरान'],
  ['Vivek', 'विवेक'],
] as const

const family = [
  ['Kumar', 'कुमार'],
  ['Yadav', 'यादव'],
  ['Singh', 'सिंह'],
  ['Maurya', 'मौर्य'],
  ['Khan', 'खान'],
  ['Verma', 'वर्मा'],
] as const

/** One designated officer for each thana and a circle officer for each circle, with numbers that no network has given out. */
export async function seedOfficers(owner: postgres.Sql, now: Date): Promise<void> {
  const draw = random(29)
  const posts = await owner<{ id: number; kind: string; range_id: number; district_id: number; circle_id: number | null }[]>`
    select id, kind, range_id, district_id, circle_id from core.unit
    where programme_id = 'satark' and kind in ('thana', 'circle') order by id`
  const rows = posts.map((post, index) => {
    const [first, last] = [draw.pick(given), draw.pick(family)]
    return {
      id: draw.uuid(),
      programme_id: 'satark',
      range_id: post.range_id,
      district_id: post.district_id,
      circle_id: post.circle_id,
      unit_id: post.id,
      name_en: `${first[0]} ${last[0]} (simulated)`,
      name_hi: `${first[1]} ${last[1]} (काल्पनिक)`,
      rank: post.kind === 'circle' ? 'co' : draw.pick(['sho', 'inspector', 'si'] as const),
      // No PNO begins with four zeros.
      badge: `0000${String(20_000 + index)}`,
      whatsapp: `9100000${String(10_000 + index)}`,
      language: draw.chance(0.85) ? 'hi' : 'en',
      consent_on: now,
      simulated: true,
    }
  })
  await owner`insert into core.officer ${owner(rows)} on conflict (id) do nothing`
}
