import type { Person } from '@/lib/vault/person'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * A whole report with its files is some 30 messages, and WhatsApp itself lets out no more than about 145 replies to one person in
 * ten minutes; what comes faster is a machine.
 */
const messages = { most: 120, within: 10 * minute }
/** From the fourth report of a day on, reports of one person carry no weight in figures; after ten the desk is spared. */
const reports = { weighed: 3, most: 10, within: day }

/** Counts one more message of a person: `full` is answered as ever, `warn` once with a fixed text, `silent` not at all. */
export function spend(person: Person, at: number): 'full' | 'warn' | 'silent' {
  const within = at - person.pace.from < messages.within
  person.pace = within ? { ...person.pace, count: person.pace.count + 1 } : { from: at, count: 1 }
  if (person.pace.count <= messages.most) {
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

/** Notes a filed complaint and says whether it counts: the same informer's second report of the same event within a day and the fourth of a day do not. */
export function countFiled(person: Person, at: number, event: string): boolean {
  const today = person.filed.filter((earlier) => earlier.at > at - day)
  person.filed = [...today, { at, event }]
  return today.length < reports.weighed && !today.some((earlier) => earlier.event === event)
}
