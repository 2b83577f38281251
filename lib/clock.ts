/** The instant now. Pure files never call it: time is handed to them. */
export const now = () => new Date()

/** The start of the UTC hour `at` falls in. India's offset is +05:30, so an hour shown in IST begins at half past. */
export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000)
}

/** `at` rounded up to the next full `minutes`. Deadlines are kept this coarse so that they do not betray the minute a report arrived. */
export function roundedUp(at: Date, minutes: number): Date {
  const step = minutes * 60_000
  return new Date(Math.ceil(at.getTime() / step) * step)
}
