import { questionLimit } from './follow-up'
import type { Outcome, Priority } from './types'

/** Longest text of each field, in UTF-16 units. */
export const textLimits = { reason: 600, instruction: 1000, number: 60, body: 120, question: questionLimit } as const

/** Outcomes in the order offered: the honest good ones first. */
export const outcomeOrder = ['verified_acted', 'verified_no_offence', 'not_found', 'insufficient', 'false', 'not_ours', 'duplicate'] as const satisfies readonly Outcome[]

export const priorityOrder = ['critical', 'high', 'normal'] as const satisfies readonly Priority[]
