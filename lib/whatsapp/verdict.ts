/** What to do about a send that did not succeed. `unknown`: it may have arrived, so a receipt or two minutes decide. */
export type Verdict = 'retry' | 'unknown' | 'window' | 'give_up' | 'bug' | 'alarm'

const windowShut = [131047]
const temporary = [130429, 131056, 131016, 131000, 131057, 4, 80007, 1, 2]
const unreachable = [131026, 130472, 131050, 131049, 131021]
const ours = [100, 131008, 131009, 131051, 131053, 132000, 132001, 132005, 132007, 132008, 132012, 131062, 137000]
const alarms = [190, 10, 131005, 131031, 131042, 131048, 368, 130497, 131030, 131037, 133010, 132015, 132016, 131064]

/** By Graph error number, else by HTTP status; an unknown error of Meta's servers is temporary, an unknown refusal is our bug. */
export function verdictOf(code: number | null, status: number): Verdict {
  if (code !== null) {
    if (windowShut.includes(code)) return 'window'
    if (temporary.includes(code)) return 'retry'
    if (unreachable.includes(code)) return 'give_up'
    if (ours.includes(code)) return 'bug'
    if (alarms.includes(code) || (code >= 200 && code <= 299)) return 'alarm'
  }
  if (status === 401 || status === 403) return 'alarm'
  if (status === 429 || status >= 500) return 'retry'
  return 'bug'
}

const second = 1000
const longestPause = 30 * 60 * second

/** Milliseconds until try number `attempts` + 1. The pair limit asks for powers of four; alarms wait for an operator. */
export function pause(verdict: Verdict, code: number | null, attempts: number): number {
  if (verdict === 'alarm') return Math.min(60 * second * 2 ** attempts, longestPause)
  return Math.min(second * (code === 131056 ? 4 : 2) ** attempts, longestPause)
}
