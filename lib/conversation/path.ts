import { categoryOf } from '@/lib/programme'
import type { Programme } from '@/lib/programme/types'
import type { Draft } from './state'

/** Steps that belong to one question of the report. */
const stages: Record<string, string> = {
  pin: 'place',
  district: 'place',
  thana: 'place',
  pick: 'place',
  outside: 'place',
  police_thana: 'police',
  police_more: 'police',
  setting_more: 'setting',
  police_another: 'police',
  edit: 'review',
  readers: 'review',
}

/** The question of the report a step belongs to. */
export const stageOf = (at: string) => stages[at] ?? at

/** Every question this draft calls for, in order. Answers change it: "right now" needs no "still going on?". */
export function path(draft: Draft, programme: Programme): string[] {
  const category = categoryOf(programme, draft.category)
  const spared = [...(category?.covers ?? []), ...((draft.speaker && programme.spared[draft.speaker]) ?? [])]
  const whole = ['category', 'what', ...(category?.questions ?? []), ...programme.common]
  const asked = [...new Set(whole)].filter((key) => !spared.includes(key) && (category?.questions.includes(key) || (only[key]?.(draft) ?? true)))
  return draft.hurry ? asked.filter((key) => programme.needed.includes(key) || followUps.includes(key) || isDone(draft, key)) : asked
}

/** Asked only because somebody has said yes to what they follow from. */
const followUps = ['name', 'hours', 'safe_word', 'check_ins']

const now = (draft: Draft) => draft.answers.when?.option === 'now'

/** A film, a file of another program or one too large for WhatsApp: recordings of CCTV come as these. */
const mayBeFilmed = ({ files, uploads }: Draft) => files.some(({ kind }) => kind === 'video' || kind === 'document') || (uploads?.length ?? 0) > 0

const ofCamera = (draft: Draft) => mayBeFilmed(draft) && draft.answers.cctv?.option === 'yes'

/** Questions that only some answers call for. */
const only: Record<string, (draft: Draft) => boolean> = {
  // A thana or a PIN code is wide: the village and landmark are asked too.
  landmark: ({ place }) => place !== undefined && place.precision !== 'pin' && place.precision !== 'village',
  ongoing: (draft) => !now(draft),
  danger: (draft) => now(draft) || mayGoOn(draft.answers.ongoing),
  institution: ({ answers }) => answers.institution !== undefined || ['school', 'care_home'].includes(answers.setting?.option ?? ''),
  cctv: mayBeFilmed,
  camera_place: ofCamera,
  clip_time: ofCamera,
  clock_error: ofCamera,
  police_person: ({ accused }) => accused !== undefined && accused.level !== 'dig_office',
  name: ({ answers }) => answers.naming?.option === 'named',
  hours: ({ answers }) => mayWrite(answers),
  safe_word: ({ answers }) => mayWrite(answers) && answers.hours?.option !== 'never',
  check_ins: ({ answers }) => mayWrite(answers) && answers.hours?.option !== 'never',
}

/** "Yes", or something in own words or by voice, which may well mean it. */
const mayGoOn = (ongoing: Draft['answers'][string] | undefined) => ongoing != null && ongoing.option !== 'no' && ongoing.option !== 'unknown'

const mayWrite = (answers: Draft['answers']) => answers.write_back?.option === 'yes'

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
