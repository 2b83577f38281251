import type { Here } from './question'
import { entry } from './questions/plain'
import { type Draft, hours, type Reach } from './state'
import { type ChildPart, everies } from './types'

const ages: Record<string, ChildPart['ageBand']> = { under6: 'under_6', to11: '6_11', to15: '12_15', to17: '16_17' }
/** Whichever head asked for it. */
const ageOf = ({ answers }: Draft) => ['sexual_age', 'child_age', 'sos_age', 'health_age'].map((key) => ages[answers[key]?.option ?? '']).find((age) => age !== undefined)

const scopes: Record<string, ChildPart['outOfScope']> = { court: 'sub_judice', commission: 'other_commission', decided: 'decided', family: 'custody', civil: 'civil' }

/** Who is speaking, about which child and place, and what this person has agreed to. */
export function childPart(draft: Draft, here: Here): ChildPart {
  const { answers } = draft
  const outOfScope = scopes[answers.scope?.option ?? '']
  const name = answers.naming?.option === 'named' ? answers.name?.said : undefined
  const { hours: allowed } = reachOf(draft)
  const every = everies.find((one) => one === answers.check_ins?.option)
  return {
    speaker: draft.speaker ?? 'other',
    ageBand: ageOf(draft) ?? 'unknown',
    ...(answers.institution ? { institution: answers.institution.said } : {}),
    hide: draft.category === 'CCI' || answers.setting?.option === 'care_home',
    ...(outOfScope ? { outOfScope } : {}),
    ...(name ? { named: { name, consent: [entry('naming', here).ask, entry('name', here).ask].join(' ') } } : {}),
    hours: allowed,
    ...(every && allowed !== 'never' ? { every } : {}),
  }
}

/** When a message may come to this person of its own accord: never, unless it was allowed. */
export function reachOf({ answers }: Draft): Reach {
  const option = hours.find((one) => one === answers.hours?.option)
  const word = answers.safe_word
  return {
    hours: answers.write_back?.option === 'yes' && option ? option : 'never',
    ...(word && word.option !== 'none' ? { word: word.said } : {}),
  }
}
