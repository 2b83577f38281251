import { drafted, draftOf, type Here, type Move, moved } from './question'
import { aside } from './speech'
import { fileFor } from './subject'

/** Links that one report may have. */
const mostUploads = 3

/** "Big file": a one-time link of our own for what WhatsApp does not carry, for the complaint spoken of or the report under way. */
export function bigFile(here: Here): Move {
  const { state, given, words } = here
  const own = fileFor(here)
  if (own) return { state, effects: [{ do: 'upload', id: given.upload.id, complaintId: own.id }], say: aside(words.report.upload(given.upload.url), here) }
  if (state.draft) return forDraft(here)
  if (given.own.length > 0 && state.noticed) return { state: moved(state, 'mine'), note: words.report.uploadWhich }
  return { state, note: words.report.uploadFirst }
}

function forDraft(here: Here): Move {
  const { given, words } = here
  const draft = draftOf(here)
  const uploads = draft.uploads ?? []
  if (uploads.length >= mostUploads) return { state: here.state, note: words.report.uploadFull(mostUploads) }
  const state = drafted(here, { ...draft, uploads: [...uploads, given.upload.id] })
  return { state, effects: [{ do: 'upload', id: given.upload.id }], say: aside(words.report.upload(given.upload.url), here) }
}
