import { type Here, type Move, moved, type Option } from '../question'

/** WhatsApp shows ten rows. */
const rows = 10

/** The options of the page the state is on, then `fixed`; "more" stands before them while there is more. */
export function paged(all: Option[], fixed: Option[], here: Here): Option[] {
  const pages = split(all, rows - fixed.length)
  const page = Math.min(here.state.page, pages.length - 1)
  const shown = pages[page] ?? []
  const more: Option[] = page < pages.length - 1 ? [{ id: 'more', title: here.words.choose.more }] : []
  return [...shown, ...more, ...fixed]
}

function split(all: Option[], room: number): Option[][] {
  if (all.length <= room) return [all]
  return [all.slice(0, room - 1), ...split(all.slice(room - 1), room)]
}

/** The next page of the same list. */
export function nextPage(here: Here): Move {
  return { state: { ...moved(here.state, here.state.at), from: here.state.from, offered: here.state.offered, page: here.state.page + 1 } }
}
