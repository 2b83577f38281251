import { goId, optionId } from './ids'
import type { Here, Option, Question } from './question'
import { cut } from './questions/plain'
import type { Say } from './types'

const bodyWithButtons = 1024
const bodyOfList = 4096

/** The question as one message: up to three options as buttons, more as a list whose rows are also numbered in the body. */
export function spoken(question: Question, notes: string[], here: Here): Say {
  const options = question.options?.(here) ?? []
  const body = [...notes, question.body(here)].filter((part) => part !== '').join('\n\n')
  if (question.askPin) return { body: cut(body, bodyWithButtons), askPin: true }
  if (options.length === 0) return { body: cut(body, bodyOfList) }
  if (options.length > 3 || question.list || body.length > bodyWithButtons) return listed(body, options, question.numbered === true, here)
  const buttons = options.map((option) => ({ id: idOf(option, here), title: cut(option.title, 20) }))
  return { body, buttons, ...(question.image ? { image: question.image } : {}) }
}

function listed(body: string, options: Option[], numbered: boolean, here: Here): Say {
  const lines = numbered ? `\n\n${options.map((option, index) => `${index + 1}. ${option.line ?? option.title}`).join('\n')}` : ''
  const rows = options.map((option) => ({
    id: idOf(option, here),
    title: cut(option.title, 24),
    ...(option.description ? { description: cut(option.description, 72) } : {}),
  }))
  return { body: `${cut(body, bodyOfList - lines.length)}${lines}`, list: { label: here.words.choose.list, rows } }
}

const idOf = (option: Option, here: Here) => optionId(here.state.at, here.state.version, option.id)

/** A message that interrupts without leaving the question: back to it, or to the menu. */
export function aside(body: string, here: Here): Say {
  const again = here.state.language === null ? [] : [{ id: goId('again'), title: here.words.choose.goOn }]
  return { body: cut(body, bodyWithButtons), buttons: [...again, { id: goId('menu'), title: here.words.choose.menu }] }
}
