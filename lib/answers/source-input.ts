import { z } from 'zod'
import { isDay } from './eligibility'

/** Typed text of so many characters, without the blanks around it. */
export const text = (least: number, most: number) => z.string().trim().min(least).max(most)

/** A day as `YYYY-MM-DD`. */
export const day = z.string().refine(isDay)

/** Where something that is published comes from, and how long it holds. */
export const sourceFields = {
  sourceEn: text(3, 300),
  sourceHi: text(3, 300),
  sourceUrl: z.union([z.literal(''), z.url({ protocol: /^https$/ })]),
  sourceDate: day,
  verifiedOn: day,
  expiresOn: day,
}
