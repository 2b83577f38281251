import { balTalk } from '@/lib/i18n/bal-talk'
import { numberOf, wordy } from '../input'
import { type Here, type Move, moved, type Option, type Question } from '../question'
import { answered, asked, backOption, entry, finishOption, skipOption } from './plain'

/** Cards on the picture, in its order; the first two are buttons, the others rows of a list. All of them have a number. */
const kinds = (here: Here): Option[] => Object.entries(entry('setting', here).options ?? {}).map(([id, title]) => ({ id, title }))

const onButtons = 2

function chosen(option: string, here: Here): Move | null {
  const found = kinds(here).find(({ id }) => id === option)
  return found ? answered(here, 'setting', { said: found.title, option }) : null
}

/** A number of the picture, or own words. */
function told(text: string, here: Here): Move | null {
  const number = numberOf(text)
  const card = number === null ? undefined : kinds(here)[number - 1]
  if (card) return chosen(card.id, here)
  return wordy(text) ? answered(here, 'setting', { said: text }) : null
}

/** In what kind of place it happened, with a picture for those who do not read. */
export const setting: Question = {
  body: (here) =>
    [
      asked('setting', here),
      kinds(here)
        .map(({ title }, at) => `${at + 1}. ${title}`)
        .join('\n'),
    ].join('\n\n'),
  options: (here) => [...kinds(here).slice(0, onButtons), { id: 'elsewhere', title: balTalk[here.language].elsewhere }],
  image: 'where',
  choose: (option, here) => (option === 'elsewhere' ? { state: moved(here.state, 'setting_more') } : chosen(option, here)),
  tell: told,
  voice: 'setting',
  skip: (here) => answered(here, 'setting', null),
}

export const settingMore: Question = {
  body: (here) => asked('setting', here),
  options: (here) => [...kinds(here).slice(onButtons), skipOption(here), finishOption(here), backOption(here)],
  numbered: true,
  list: true,
  choose: chosen,
  tell: (text, here) => (wordy(text) ? answered(here, 'setting', { said: text }) : null),
  skip: (here) => answered(here, 'setting', null),
  back: (here) => moved(here.state, 'setting'),
}
