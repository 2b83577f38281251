import { categoryOf } from '@/lib/programme'
import type { Programme } from '@/lib/programme/types'
import type { Draft } from './state'

/** Questions that must have an answer, and the one the choice of readers depends on. */
const needed = ['category', 'what', 'place', 'police']

/** Steps that belong to one question of the report. */
const stages: Record<string, string> = {
  pin: 'place',
  district: 'place',
  thana: 'place',
  pick: 'place',
  outside: 'place',
  police_thana: 'police',
  police_more: 'police',
  police_another: 'police',
  edit: 'review',
  readers: 'review',
}

/** The question of the report a step belongs to. */
export const stageOf = (at: string) => stages[at] ?? at

/** Every question this draft calls for, in order. Answers change it: "right now" needs no "still going on?". */
export function path(draft: Draft, programme: Programme): string[] {
  const category = categoryOf(programme, draft.category)
  const covered = category?.covers ?? []
  const whole = [
    'category',
    'what',
    ...(category?.questions ?? []),
    'place',
    ...spot(draft),
    ...time(draft, covered),
    'who',
    'vehicle',
    'known',
    'people',
    'police',
    ...(draft.accused && draft.accused.level !== 'dig_office' && !category?.questions.includes('police_person') ? ['police_person'] : []),
    'later',
    'evidence',
  ]
  const asked = whole.filter((key) => !covered.includes(key))
  return draft.hurry ? asked.filter((key) => needed.includes(key) || isDone(draft, key)) : asked
}

/** A thana or a PIN code is wide: the village and landmark are asked too. */
function spot(draft: Draft): string[] {
  return draft.place && draft.place.precision !== 'pin' && draft.place.precision !== 'village' ? ['landmark'] : []
}

function time(draft: Draft, covered: string[]): string[] {
  const now = draft.answers.when?.option === 'now'
  const live = now || draft.answers.ongoing?.option === 'yes'
  const ongoing = now || covered.includes('ongoing') ? [] : ['ongoing']
  return ['when', ...ongoing, ...(live ? ['danger'] : [])]
}

/** Answered, or skipped by choice. */
export function isDone(draft: Draft, key: string): boolean {
  if (key === 'category') return draft.category !== undefined
  if (key === 'place') return draft.place !== undefined
  return draft.answers[key] !== undefined
}

/** The first question still open; the review when there is none. */
export function following(draft: Draft, programme: Programme): string {
  return path(draft, programme).find((key) => !isDone(draft, key)) ?? 'review'
}

/** The question before the one a step belongs to; null before the first. */
export function preceding(at: string, draft: Draft, programme: Programme): string | null {
  const steps = [...path(draft, programme), 'review']
  return steps[steps.indexOf(stageOf(at)) - 1] ?? null
}

/** A step of the report itself, not of menus or of what comes after filing. */
export function isReportStep(at: string, draft: Draft, programme: Programme): boolean {
  return [...path(draft, programme), 'review'].includes(stageOf(at)) || draft.answers[at] !== undefined
}
