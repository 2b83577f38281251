/** The instant now. Pure files never call it: time is handed to them. */
export const now = () => new Date()

const hour = 3_600_000
/** India is half an hour off the full UTC hours. */
const offset = hour / 2

/** The start of the hour in India that `at` falls in. */
export function hourOf(at: Date): Date {
  return new Date(Math.floor((at.getTime() + offset) / hour) * hour - offset)
}

/** `at` rounded up to the next full `minutes` of India's clock. Deadlines are kept this coarse so that they do not betray the minute a report arrived. */
export function roundedUp(at: Date, minutes: number): Date {
  const step = minutes * 60_000
  return new Date(Math.ceil((at.getTime() + offset) / step) * step - offset)
}
