/** One step of one clock that somebody has not been reminded of. */
export type Reminder = { ref: string; subject: string; due: Date; urgent: boolean }

const minute = 60_000
/** India's clock is ahead of UTC by this. */
const ahead = 330 * minute

/** Whether staff may be reminded at `at`: of what cannot wait from 7 to 22 on every day, of all else from 9 to 18, Monday to Saturday; Asia/Kolkata. */
function mayRemind(urgent: boolean, at: Date): boolean {
  const local = new Date(at.getTime() + ahead)
  const hour = local.getUTCHours()
  return urgent ? hour >= 7 && hour < 22 : hour >= 9 && hour < 18 && local.getUTCDay() !== 0
}

/** Milliseconds between two reminders to one person. */
export const gapFor = (urgent: boolean): number => (urgent ? 15 : 60) * minute

/** What one message tells of everything that waits for one person: the most pressing case, its time, and how many cases in all; null outside the hours. */
export function reminderOf(rows: readonly Reminder[], at: Date): { ref: string; due: Date; count: number; urgent: boolean; subjects: string[] } | null {
  const told = rows.filter(({ urgent }) => mayRemind(urgent, at))
  const [first] = [...told].sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.due.getTime() - b.due.getTime())
  if (!first) return null
  const { ref, due, urgent } = first
  return { ref, due, urgent, count: new Set(told.map((one) => one.ref)).size, subjects: told.map(({ subject }) => subject) }
}
