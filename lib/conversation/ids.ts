const verdicts = ['helped', 'not_helped', 'untrue'] as const
export type Verdict = (typeof verdicts)[number]

const feelings = ['good', 'bad', 'help'] as const
export type Feeling = (typeof feelings)[number]

/** Places one can go to from any message of ours, however old. */
const ways = ['again', 'menu', 'mine', 'receipts', 'report'] as const
export type Way = (typeof ways)[number]

export type Choice =
  | { kind: 'option'; at: string; version: number; option: string }
  | { kind: 'go'; way: Way }
  | { kind: 'judge'; complaintId: string; verdict: Verdict }
  | { kind: 'feel'; complaintId: string; feeling: Feeling }
  | { kind: 'answer'; outboxId: string }
  | { kind: 'open'; complaintId: string }

/** A choice of one question of one draft; later it is stale. */
export const optionId = (at: string, version: number, option: string) => `q~${at}~${version}~${option}`
/** Good at any time: the question again, the menu, my reports, the receipts of what was sent last, a new report. */
export const goId = (way: Way) => `go~${way}`
/** The informer's verdict on a closed complaint. */
export const judgeId = (complaintId: string, verdict: Verdict) => `judge~${complaintId}~${verdict}`
/** The answer to "how are you?" */
export const feelId = (complaintId: string, feeling: Feeling) => `feel~${complaintId}~${feeling}`
/** "I want to answer" under a question of the office. */
export const answerId = (outboxId: string) => `answer~${outboxId}`
/** One of the person's own complaints. */
export const openId = (complaintId: string) => `open~${complaintId}`

/** What a button or row of ours means; null when it is none of ours. */
export function readId(id: string): Choice | null {
  const [kind, first = '', second = '', ...rest] = id.split('~')
  if (kind === 'q') return { kind: 'option', at: first, version: Number(second), option: rest.join('~') }
  if (kind === 'go') return goTo(first)
  if (kind === 'judge') return judgement(first, second)
  if (kind === 'feel') return feltAs(first, second)
  if (kind === 'answer' && first) return { kind: 'answer', outboxId: first }
  if (kind === 'open' && first) return { kind: 'open', complaintId: first }
  return null
}

function goTo(word: string): Choice | null {
  const way = ways.find((one) => one === word)
  return way ? { kind: 'go', way } : null
}

function feltAs(complaintId: string, word: string): Choice | null {
  const feeling = feelings.find((one) => one === word)
  return feeling && complaintId ? { kind: 'feel', complaintId, feeling } : null
}

function judgement(complaintId: string, word: string): Choice | null {
  const verdict = verdicts.find((one) => one === word)
  return verdict && complaintId ? { kind: 'judge', complaintId, verdict } : null
}
