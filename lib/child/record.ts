import type { RefusalCode } from '@/lib/complaint/workflow'
import { letters } from '@/lib/place/key'

/** Seven digits and more, however they are parted, are a number that reaches somebody. */
const reachable = /(?:[0-9०-९][\s().+-]*){7,}/

/** Words of a name long enough to point at one place; "school" and the like stand in every name. */
const telling = (name: string) => letters(name).length > 3

/**
 * What is wrong with a minimised record, or null: no telephone number, and not the institution's name in either script
 * unless the caseworker lets it stand.
 */
export function recordRefusal(text: string, institutionNames: readonly string[], withInstitution: boolean): RefusalCode | null {
  if (reachable.test(text)) return 'record_number'
  const told = letters(text)
  const named = institutionNames.some((name) => telling(name) && told.includes(letters(name)))
  return named && !withInstitution ? 'record_school' : null
}
