import type postgres from 'postgres'
import type { Wanted } from '../evidence'
import type { Made } from '../evidence-samples'

const hour = 3_600_000
const cases = 12

type Case = Wanted['complaint'] & { category: string; language: 'hi' | 'en'; caseworker: string; unit: number }

/** What stands below a file, in the language of the report: that it is simulated, before anything else. */
const captions: Record<Case['language'], Partial<Record<Made['kind'], string>>> = {
  hi: { image: 'काल्पनिक फ़ोटो: बारिश के बाद कक्षा का कमरा', document: 'काल्पनिक काग़ज़: स्कूल के प्रधान को पत्र', voice: 'काल्पनिक आवाज़: कंप्यूटर की बनाई, इसमें कोई शब्द नहीं' },
  en: {
    image: 'Simulated photo: the class room after rain',
    document: 'Simulated paper: letter to the head of the school',
    voice: 'Simulated voice: made by a computer, no words in it',
  },
}

/** Photo, voice and paper on the first three cases, one or two of them on the others. */
const kindsOf = (at: number): Made['kind'][] => (at < 3 ? ['image', 'voice', 'document'] : at % 3 === 0 ? ['voice'] : at % 3 === 1 ? ['image'] : ['image', 'document'])

/**
 * Files of open cases of schools that the demo's caseworker has, the newest first. One more, on a case of sexual abuse, is flagged as a sexual image of a
 * child two hours ago and not handed over yet.
 */
export async function childFiles(owner: postgres.Sql, list: Made[], now = new Date()): Promise<Wanted[]> {
  const open = await owner<Case[]>`
    select c.id, c.arrived_hour, c.category, c.language, c.caseworker_id as caseworker, o.unit_id as unit
      from core.complaint c join auth.official o on o.id = c.caseworker_id
     where c.simulated and c.programme_id = 'bal' and o.username = 'case.dcpcr' and c.status in ('accepted', 'action_initiated')
       and c.category in ('CORPORAL', 'SCHOOL', 'ADMIT', 'SEXUAL')
     order by c.arrived_hour desc, c.id`
  const fitting = list.filter(({ from }) => from !== 'police')
  const made = (kind: Made['kind']) => fitting.filter((one) => one.kind === kind)
  const files = open
    .filter(({ category }) => category !== 'SEXUAL')
    .slice(0, cases)
    .flatMap((one, at) =>
      kindsOf(at)
        .flatMap((kind) => made(kind).map((sample) => ({ kind, sample })))
        .map(({ kind, sample }, index): Wanted => ({ complaint: one, seq: index + 1, made: sample, caption: captions[one.language][kind] })),
    )
  const grave = open.find(({ category }) => category === 'SEXUAL')
  const [picture] = made('image')
  if (!grave || !picture) return files
  const at = new Date(Math.min(now.getTime(), Math.max(new Date(grave.arrived_hour).getTime() + hour, now.getTime() - 2 * hour)))
  return [...files, { complaint: grave, seq: 1, made: picture, flagged: { at, by: grave.caseworker, unit: grave.unit } }]
}
