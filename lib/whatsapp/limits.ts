import type { Say } from '@/lib/conversation/types'

/** Meta does not say in which unit it counts; UTF-16 units are the most careful reading. */
const limit = {
  text: 4096,
  buttonBody: 1024,
  listBody: 4096,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  listLabel: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
} as const

const twice = (values: string[]) => new Set(values).size < values.length

function* overButtons(buttons: NonNullable<Say['buttons']>): Generator<string> {
  if (buttons.length === 0 || buttons.length > limit.buttons) yield `${buttons.length} buttons`
  for (const { id, title } of buttons) {
    if (title === '' || title.length > limit.buttonTitle) yield `button title "${title}" has ${title.length}`
    if (id === '' || id.length > limit.buttonId) yield `button id has ${id.length}`
  }
  if (twice(buttons.map(({ title }) => title))) yield 'two buttons with one title'
  if (twice(buttons.map(({ id }) => id))) yield 'two buttons with one id'
}

function* overList({ label, rows }: NonNullable<Say['list']>): Generator<string> {
  if (label === '' || label.length > limit.listLabel) yield `list label "${label}" has ${label.length}`
  if (rows.length === 0 || rows.length > limit.rows) yield `${rows.length} rows`
  for (const { id, title, description } of rows) {
    if (title === '' || title.length > limit.rowTitle) yield `row title "${title}" has ${title.length}`
    if ((description ?? '').length > limit.rowDescription) yield `row description "${description}" has ${description?.length}`
    if (id === '' || id.length > limit.rowId) yield `row id has ${id.length}`
  }
  if (twice(rows.map(({ id }) => id))) yield 'two rows with one id'
}

/** Everything about a message that WhatsApp would refuse, in words for a developer; empty when it can be sent. */
export function overLimit(say: Say): string[] {
  const extras = [say.buttons, say.list, say.askPin || undefined].filter((extra) => extra !== undefined)
  const longest = say.buttons || say.askPin ? limit.buttonBody : say.list ? limit.listBody : limit.text
  const found = [...(say.buttons ? overButtons(say.buttons) : []), ...(say.list ? overList(say.list) : [])]
  if (say.image && !say.buttons) found.push('a picture without buttons')
  if (extras.length > 1) found.push('more than one of buttons, list, pin request')
  if (say.body.trim() === '') found.push('empty body')
  if (say.body.length > longest) found.push(`body has ${say.body.length} of ${longest}`)
  return found
}
