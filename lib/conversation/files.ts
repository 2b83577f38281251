import { substantial } from './input'
import { begun, mostFiles } from './keep'
import { following, isDone } from './path'
import { drafted, draftOf, type Here, type Move, moved } from './question'
import { questionAt } from './questions'
import { afterAnswer } from './questions/after'
import type { Draft, File } from './state'
import { fileFor } from './subject'
import type { Effect, Heard, OwnComplaint } from './types'

type Media = Extract<Heard, { kind: 'media' }>

/** A file at any step. Nothing is said: files come in swarms, and one acknowledgement follows when they stop. */
export function filed(heard: Media, here: Here): Move {
  const file = fileOf(heard, here)
  const own = fileFor(here)
  const move = own ? addedTo(own, heard, file, here) : intoDraft(heard, file, here)
  const state = { ...move.state, unacknowledged: move.state.unacknowledged + 1 }
  return { state, effects: [...(move.effects ?? []), { do: 'wait' }], say: null }
}

function fileOf(heard: Media, here: Here): File {
  const caption = heard.caption && heard.forwarded ? here.words.report.forwarded(heard.caption) : heard.forwarded ? here.words.report.forwarded('') : heard.caption
  return { kind: heard.media, ref: heard.ref, ...(caption ? { caption } : {}) }
}

function addedTo(own: OwnComplaint, heard: Media, file: File, here: Here): Move {
  const add: Effect = { do: 'add', complaintId: own.id, file }
  const answers = here.state.at === 'answering' && heard.media === 'voice' && own.question
  if (!own.question || !answers) return { state: here.state, effects: [add] }
  const answer: Effect = { do: 'answer', complaintId: own.id, outboxId: own.question.outboxId, said: here.words.report.voice }
  return { state: afterAnswer({ ...here, state: { ...here.state, subject: own.id } }), effects: [answer, add] }
}

function intoDraft(heard: Media, file: File, here: Here): Move {
  const draft = draftOf(here)
  if (draft.files.length >= mostFiles) return { state: here.state }
  const held = { ...draft, files: [...draft.files, file] }
  const next = here.state.draft ? withAnswer(heard, held, here) : withStory(heard, held, here)
  if (!here.state.draft) return begun(here, next, '')
  const missed = heard.media === 'voice' && questionAt(here.state.at).insist ? 1 : 0
  return { state: { ...drafted(here, next), misses: here.state.misses + missed } }
}

/** A voice note answers an open question, and "what happened" wherever it is still untold; so does a caption of some length. */
function withAnswer(heard: Media, draft: Draft, here: Here): Draft {
  const question = questionAt(here.state.at)
  // Where a choice is asked, the second voice note in a row is taken for the answer, so that nobody is held up who does not read.
  const key = question.voice ?? (question.insist && here.state.misses > 0 ? here.state.at : undefined)
  if (heard.media === 'voice' && key && !draft.answers[key]) return answeredBy(key, draft, here.words.report.voice)
  return withStory(heard, draft, here)
}

function withStory(heard: Media, draft: Draft, here: Here): Draft {
  if (draft.answers.what) return draft
  if (heard.media === 'voice') return answeredBy('what', draft, here.words.report.voice)
  if (heard.caption && substantial(heard.caption)) return { ...draft, answers: { ...draft.answers, what: { said: heard.caption } } }
  return draft
}

function answeredBy(key: string, draft: Draft, said: string): Draft {
  return { ...draft, answers: { ...draft.answers, [key]: { said, option: 'voice' } } }
}

/** The swarm is over: one acknowledgement, and the question that stands now. */
export function quiet(here: Here): Move {
  const { state } = here
  if (state.unacknowledged === 0) return { state, say: null }
  const draft = state.draft
  const { voice, insist } = questionAt(state.at)
  const stands = draft && (voice ?? insist) && isDone(draft, state.at) && draft.answers[state.at]?.option === 'voice'
  return { state: draft && stands ? moved(state, following(draft, here.given.programme)) : state }
}

/** What the next message of ours says about the files since the last one. */
export function acknowledgement(here: Here, state: Here['state']): string | undefined {
  if (state.unacknowledged === 0) return undefined
  const full = (state.draft?.files.length ?? 0) >= mostFiles
  if (full) return here.words.report.filesFull(mostFiles)
  const newest = state.draft?.files.slice(-state.unacknowledged) ?? []
  if (newest.length === state.unacknowledged && newest.every(({ kind }) => kind === 'voice')) return here.words.report.voiceGot
  return here.words.report.filesGot(state.unacknowledged)
}
