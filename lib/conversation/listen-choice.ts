import { act } from './commands'
import { readId } from './ids'
import { chosen } from './listen-text'
import { isReportStep } from './path'
import { draftOf, type Here, type Move } from './question'
import { questionAt } from './questions'
import { judged, opened } from './questions/after'
import { felt } from './questions/feel'
import { inLanguage, returned } from './questions/start'

/** A button or row of ours, however old. What has passed is answered with where the conversation stands. */
export function heardChoice(heard: { id: string }, here: Here): Move {
  const choice = readId(heard.id)
  if (!choice) return stale(here)
  const question = questionAt(here.state.at)
  if (choice.kind === 'option') return option(choice, here)
  if (!here.state.noticed) return { state: returned(here) }
  if (choice.kind === 'go') return act(choice.way, here, question)
  if (choice.kind === 'answer') {
    const own = here.given.own.find((one) => one.question?.outboxId === choice.outboxId)
    return own ? opened(own.id, 'answering', here) : stale(here)
  }
  const own = here.given.own.find((one) => one.id === choice.complaintId)
  if (!own) return stale(here)
  if (choice.kind === 'feel') return felt(own, choice.feeling, here)
  return choice.kind === 'open' ? opened(own.id, 'complaint', here) : judged(own, choice.verdict, here)
}

/** A row of the menu and the two languages hold for ever; a question of a report only while it is asked, in the same draft. */
function option(choice: { at: string; version: number; option: string }, here: Here): Move {
  const { state } = here
  if (choice.at === 'language' && (choice.option === 'hi' || choice.option === 'en')) return inLanguage(choice.option, here)
  if (choice.at === 'menu' && state.noticed && choice.option !== 'continue') return chosen(choice.option, here, questionAt('menu'))
  const sameDraft = choice.version === state.version || !isReportStep(choice.at, draftOf(here), here.given.programme)
  if (choice.at !== state.at || !sameDraft) return stale(here)
  const question = questionAt(state.at)
  return chosen(choice.option, here, question)
}

const stale = (here: Here): Move => ({ state: here.state, note: here.words.unclear.stale })
