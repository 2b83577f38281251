import type { Person } from '@/lib/vault/person'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * A whole report with its files is some 30 messages, and WhatsApp itself lets out no more than about 145 replies to one person in
 * ten minutes; what comes faster is a machine.
 */
const messages = { most: 120, within: 10 * minute }
const reports = { most: 3, within: day }

/** Counts one more message of a person: `full` is answered as ever, `warn` once with a fixed text, `silent` not at all. */
export function spend(person: Person, at: number): 'full' | 'warn' | 'silent' {
  person.heardAt = [...person.heardAt.filter((earlier) => earlier > at - messages.within), at].slice(-messages.most - 1)
  if (person.heardAt.length <= messages.most) {
    person.warned = false
    return 'full'
  }
  if (person.warned) return 'silent'
  person.warned = true
  return 'warn'
}

/** Whether one more complaint may be filed today. */
export function mayFile(person: Person, at: number): boolean {
  person.filed = person.filed.filter((earlier) => earlier.at > at - reports.within)
  return person.filed.length < reports.most
}

/** Notes a filed complaint and says whether it counts: the same informer's second report of the same event within a day does not. */
export function countFiled(person: Person, at: number, event: string): boolean {
  const again = person.filed.some((earlier) => earlier.event === event && earlier.at > at - day)
  person.filed.push({ at, event })
  return !again
}
