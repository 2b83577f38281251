import { categoryOf } from '@/lib/programme'
import type { Category } from '@/lib/programme/types'
import { accusedOf } from './accused'
import { childPart } from './child-part'
import { isDone, path } from './path'
import { draftOf, type Here } from './question'
import { placeName } from './questions/place'
import { cut, entry } from './questions/plain'
import type { Draft } from './state'
import type { Report } from './types'

/** Keys whose answers are fields of the report rather than statements. */
const fields = ['category', 'place', 'evidence', 'name', 'hours', 'safe_word']
/** Shown as given only: who looks over a shoulder must not learn them. */
const unseen = ['name', 'safe_word']

/** The report as confirmed; null while something needed is missing, which the path never lets happen. */
export function reportOf(here: Here): Report | null {
  const draft = draftOf(here)
  const category = categoryOf(here.given.programme, draft.category)
  if (!category || !draft.place) return null
  const accused = accusedOf(draft, category, here)
  const known = howManyKnow(draft)
  const ongoing = stillGoingOn(draft)
  return {
    category: category.code,
    priority: priorityOf(category, draft),
    answers: [...statements(draft, here), ...draft.more.map((said) => ({ question: 'more', said }))],
    place: { ...draft.place, ...placeText(draft) },
    ...(known ? { howManyKnow: known } : {}),
    ...(ongoing === undefined ? {} : { stillGoingOn: ongoing }),
    ...(accused ? { accused } : {}),
    files: draft.files,
    ...(draft.uploads ? { uploads: draft.uploads } : {}),
    ...(draft.posterCode ? { posterCode: draft.posterCode } : {}),
    ...(here.given.programme.lane === 'child' ? { child: childPart(draft, here) } : {}),
    language: here.language,
  }
}

/** Answers in the order of the path; what an abandoned branch left behind comes after. */
function statements(draft: Draft, here: Here): Report['answers'] {
  const order = path(draft, here.given.programme)
  const speaker = draft.speaker ? [{ question: 'speaker', said: entry('speaker', here).options?.[draft.speaker] ?? draft.speaker }] : []
  const left = Object.keys(draft.answers).filter((key) => !order.includes(key))
  const said = [...order, ...left]
    .filter((key) => !fields.includes(key))
    .flatMap((question) => {
      const answer = draft.answers[question]?.said
      return answer ? [{ question, said: answer }] : []
    })
  return [...said, ...speaker]
}

function priorityOf(category: Category, draft: Draft): Report['priority'] {
  const raised = category.criticalIf && draft.answers[category.criticalIf.question]?.option === category.criticalIf.option
  const endangered = draft.alarm !== undefined || draft.answers.danger?.option === 'yes' || draft.answers.safe?.option === 'no'
  return raised || endangered ? 'critical' : category.priority
}

function howManyKnow(draft: Draft): Report['howManyKnow'] {
  const option = draft.answers.people?.option
  return option === 'only_me' || option === 'few' || option === 'many' || option === 'unknown' ? option : undefined
}

function stillGoingOn(draft: Draft): boolean | undefined {
  if (draft.answers.when?.option === 'now') return true
  const option = draft.answers.ongoing?.option
  return option === 'yes' ? true : option === 'no' ? false : undefined
}

/** The landmark stands before the place as typed; a voice note is heard, not read. */
function placeText(draft: Draft): { text?: string } {
  const landmark = draft.answers.landmark
  const parts = [landmark && landmark.option !== 'voice' ? landmark.said : undefined, draft.place?.text].filter((part) => part !== undefined)
  return parts.length > 0 ? { text: parts.join('; ') } : {}
}

/** The review: one line for each thing said, each cut so that the whole fits a list message. */
export function summary(here: Here): string {
  const draft = draftOf(here)
  const order = path(draft, here.given.programme)
  // Also words of a head that asks for none: whoever told them sees that they are kept.
  const shown = order.includes('what') ? order : ['category', 'what', ...order.slice(1)]
  const lines = shown.filter((key) => isDone(draft, key)).flatMap((key) => line(key, draft, here))
  const more = draft.more.length > 0 ? [`${here.words.report.more}: ${draft.more.join(' / ')}`] : []
  const all = [...lines, ...more]
  const each = Math.max(60, Math.floor(2_900 / Math.max(1, all.length)) - 2)
  return all.map((one) => cut(one, each)).join('\n')
}

function line(key: string, draft: Draft, here: Here): string[] {
  const value = spokenValue(key, draft, here)
  return value === null ? [] : [`${entry(key, here).label}: ${value}`]
}

/** The head by its own name; for a child as the list called it. */
export function headName({ category }: Draft, here: Here): string | null {
  const head = categoryOf(here.given.programme, category)
  return (here.state.speaker === 'child' ? head?.forChild?.title : undefined)?.[here.language] ?? head?.name[here.language] ?? null
}

function spokenValue(key: string, draft: Draft, here: Here): string | null {
  if (key === 'category') return headName(draft, here)
  if (key === 'place') return draft.place ? placeName(draft.place, here) : null
  if (unseen.includes(key)) return draft.answers[key] ? here.words.review.given : null
  if (key === 'evidence') return here.words.report.files(draft.files.length)
  return draft.answers[key]?.said ?? null
}
