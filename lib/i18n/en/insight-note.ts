import { count } from '../format'

const about = (n: number) => (n < 10 ? n.toFixed(1) : count(Math.round(n)))

export const alarm = {
  heading: 'New in the numbers',
  none: 'Nothing unusual in the last complete week.',
  allHeads: 'All heads',
  cluster: (head: string, n: number, town: string, since: string, expected: number) =>
    `${head}: ${count(n)} tips near ${town} since ${since}, about ${about(expected)} were to be expected`,
  weekly: (head: string, place: string, n: number, week: string, expected: number, limit: number) =>
    `${head}, ${place}: ${count(n)} tips in the week of ${week}. Usual are about ${about(expected)}, seldom more than ${count(limit)}`,
  chance: (p: number) => (p < 0.001 ? 'By chance: less than once in 1,000' : `By chance: about once in ${count(Math.round(1 / p))}`),
  kind: { cluster: 'Cluster', weekly: 'Weekly alarm' },
  note: 'Note (what was decided)',
  acknowledge: 'I have looked at it',
  acknowledged: (name: string, at: string) => `Looked at by ${name}, ${at}`,
  tips: 'Tips are what people report, not crimes. A few false alarms a month are normal.',
  refusal: {
    not_allowed: 'Only the SP and the DIG can do this.',
    not_found: 'Somebody else has looked at it meanwhile. Load the page again.',
    signed_out: 'You are signed out. Sign in again.',
    invalid: 'The note is longer than 400 characters.',
    failed: 'The line broke. Nothing is lost; press again.',
  },
} as const
