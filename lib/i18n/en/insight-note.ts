import { count, expected } from '../format'

const about = (n: number) => (n < 10 ? expected(n) : count(Math.round(n)))

export const alarm = {
  heading: 'New in the numbers',
  none: 'Nothing unusual in the last complete week.',
  allHeads: 'All heads',
  cluster: (head: string, n: number, town: string, since: string, expected: number) =>
    `${head}: ${count(n)} tips near ${town} since ${since}, about ${about(expected)} were to be expected`,
  weekly: (head: string, place: string, n: number, week: string, expected: number, limit: number) =>
    `${head}, ${place}: ${count(n)} tips in the week of ${week}. Usual are about ${about(expected)}; seldom more than ${count(limit)}`,
  /** `finest`: the smallest p that the test can tell. */
  chance: (p: number, finest = 0) => (p < 0.001 ? 'By chance: less than once in 1,000' : `By chance: ${p <= finest ? 'at most' : 'about'} once in ${count(Math.round(1 / p))}`),
  kind: { cluster: 'Cluster', weekly: 'Weekly alarm' },
  note: 'Note (what was decided)',
  acknowledge: 'I have looked at it',
  acknowledged: (name: string, at: string) => `Looked at by ${name}, ${at}`,
  of: (district: string, n: number) => `${district}: ${count(n)} ${n === 1 ? 'alarm' : 'alarms'}`,
  more: (n: number) => `${count(n)} more`,
  bars: 'Tips a week, the weeks before and this one',
  bar: (n: number, ago: number) => `${count(n)} tips${ago === 0 ? ' in the week of the alarm' : `, ${count(ago)} ${ago === 1 ? 'week' : 'weeks'} before`}`,
  tips: 'Tips are what people report, not crimes. Fewer than 5 raise no alarm: too few to say. A few false alarms a month are normal.',
  refusal: {
    not_allowed: 'Only the SP and the DIG can do this.',
    not_found: 'Somebody else has looked at it meanwhile. Load the page again.',
    signed_out: 'You are signed out. Sign in again.',
    invalid: 'The note is longer than 400 characters.',
    failed: 'The line broke. Nothing is lost; press again.',
  },
} as const

const hours = (n: number) => (n < 48 ? `${Math.round(n)} h` : `${(n / 24).toFixed(1)} days`)
const percent = (share: number) => `${Math.round(share * 100)} %`

export const note = {
  title: 'Weekly review',
  week: (from: string, to: string) => `Week of ${from} to ${to}`,
  honest:
    'Tips are what people report, not crimes; a place from which nothing comes is not a quiet place. Each event counts once. Complaints about police and children are not in these numbers.',
  located: (located: number, tips: number) => `On a map: ${count(located)} of ${count(tips)} tips of the last 12 weeks. Sensitive heads are on no map.`,
  fresh: 'New this week',
  week1: (n: number, before: number, expected: number | null) =>
    `${count(n)} tips in the week, ${count(before)} in the week before${expected === null ? '' : `; the past leads to expect about ${about(expected)}`}.`,
  months: (last: string, n: number, before: number, yearAgo: number | null) =>
    `${last}: ${count(n)} tips; month before ${count(before)}${yearAgo === null ? '' : `; same month last year ${count(yearAgo)}`}.`,
  alarms: 'Alarms',
  noAlarm: 'No chart is above its limit.',
  watched: (charts: number) => `${count(charts)} charts are watched; by chance alone about ${(charts / 100).toFixed(1)} of them alarm in a week.`,
  clusters: 'Clusters in place and time',
  noCluster: 'The scan found no cluster (p at most 0.05).',
  notScanned: 'The scan for this week has not been run.',
  near: (town: string, thana: string | null) => (thana && thana !== town ? `near ${town}, thana ${thana}` : `near ${town}`),
  thana: (thana: string) => `thana ${thana}`,
  funnel: 'From tip to arrest, last 12 weeks',
  stage: { tips: 'Tips', verified: 'Found true', acted: 'Acted upon', fir: 'FIR', arrested: 'With an arrest' },
  number: 'Number',
  share: 'Of tips',
  stillOpen: (n: number) => `${count(n)} of them are still open: the numbers below the first can yet grow.`,
  medians: 'Of the tips that got so far (in brackets), half did within',
  median: { look: 'to the first look', assign: 'to an officer', action: 'to action' },
  hours,
  unknown: 'not known',
  ageing: 'Still open, by age',
  age: { under1: 'under 1 week', under4: '1 to 4 weeks', under13: '4 to 13 weeks', older: 'older' },
  paper: 'Closed on paper, last 12 weeks',
  paperMeans:
    'Share of closed tips with nothing to show (no FIR, GD or seizure number, no arrest, no seizure, though somebody went), reopened, or called untrue by the informer. Thanas with at least 10 closed; in brackets the range that the true share lies in, 95 times of 100.',
  paperNone: 'No thana has closed ten tips.',
  column: {
    thana: 'Thana',
    closed: 'Closed',
    unproven: 'Nothing to show',
    reopened: 'Reopened',
    untrue: 'Called untrue',
    index: 'Index',
    district: 'District',
    week: 'This week',
    usual: 'Usual',
    limit: 'Limit',
    head: 'Head',
    fir: 'FIR, 12 weeks',
    older: 'Open over 13 weeks',
  },
  percent,
  districts: 'District by district',
  decide: 'Three things to decide',
  who: 'Who, by when',
  decision: {
    cluster: (place: string, n: number) => `Who finds out what is behind the ${count(n)} tips ${place}, and by when?`,
    weekly: (head: string, place: string, n: number) => `What is behind ${count(n)} tips on ${head} in ${place}?`,
    paper: (thana: string, index: number) => `Who checks the closings of thana ${thana} (${percent(index)} on paper)?`,
    older: (n: number) => `Who closes the ${count(n)} tips that have been open for more than 13 weeks?`,
    slow: (length: string) => `Half of the tips given to an officer had waited more than ${length}: what is missing?`,
    verdict: 'Which closed tip of this week does the head of office check himself?',
    patrols: 'Which patrol of last week brought nothing and ends?',
    informers: 'Which result of this week is told to the public ("you told us, we acted")?',
  },
  foot: 'Mitra weekly review',
  simulated: 'Simulated data',
  made: (at: string) => `Made ${at}`,
} as const

export const notes = {
  heading: 'Weekly review note',
  text: 'Two pages in Hindi and English for the crime meeting: what is new, how the work stands, three things to decide. Made by itself every Monday at 6.',
  make: 'Make the note now',
  none: 'No note has been made yet.',
  item: (area: string, week: string) => `${area}, week of ${week}`,
  by: (name: string | null, at: string) => `${name ?? 'By itself'}, ${at}`,
  file: (pages: number, kb: number) => `PDF, ${pages} pages, ${kb} KB`,
} as const
