import { type Reader, routing } from '@/lib/complaint/routing'
import { reachOf } from '../child-part'
import { isBareYes } from '../choice-typed'
import { goId } from '../ids'
import { isDone, path } from '../path'
import { drafted, draftOf, type Here, type Move, moved, type Question, undrafted } from '../question'
import { headName, reportOf, summary } from '../report'
import { paged } from './pages'
import { answered, asked, backOption, cut, entry, onward, skipOption } from './plain'

/** Files, any number; those sent at other steps count too. */
export const evidence: Question = {
  body: (here) => {
    const count = draftOf(here).files.length
    return count > 0 ? `${asked('evidence', here)}\n\n${here.words.report.filesSoFar(count)}` : asked('evidence', here)
  },
  options: (here) => {
    const none = draftOf(here).files.length === 0
    return [{ id: 'done', title: here.words.choose.done }, none ? skipOption(here) : { id: 'remove', title: here.words.report.removeFiles }, backOption(here)]
  },
  numbered: true,
  choose: (option, here) => {
    if (option === 'done') return answered(here, 'evidence', null)
    return { state: drafted(here, { ...draftOf(here), files: [] }), note: here.words.report.filesRemoved }
  },
  tell: (text, here) => (isBareYes(text) ? { state: here.state, note: here.words.report.sendNow } : null),
  skip: (here) => answered(here, 'evidence', null),
}

/** Everything said, before it is sent. */
export const review: Question = {
  body: (here) => `${here.words.review.ask}\n\n${summary(here)}`,
  options: (here) => [
    { id: 'right', title: here.words.review.right },
    { id: 'edit', title: here.words.review.edit },
    { id: 'cancel', title: here.words.review.cancel },
    backOption(here),
  ],
  numbered: true,
  list: true,
  choose: (option, here) => ({ state: option === 'right' ? withReadersTold(here) : moved(here.state, 'edit') }),
}

/** Which answer to change. */
export const edit: Question = {
  body: (here) => here.words.review.which,
  options: (here) => {
    const keys = path({ ...draftOf(here), hurry: false }, here.given.programme)
    return paged(
      keys.map((key) => ({ id: key, title: entry(key, here).label, description: said(key, here) })),
      [backOption(here)],
      here,
    )
  },
  numbered: true,
  list: true,
  choose: (option, here) => ({ state: moved(drafted(here, { ...draftOf(here), editing: true }), option) }),
  back: (here) => moved(here.state, 'review'),
}

function said(key: string, here: Here): string {
  const draft = draftOf(here)
  if (key === 'category') return cut(headName(draft, here) ?? '', 72)
  if (!isDone(draft, key)) return here.words.review.open
  return ['name', 'safe_word'].includes(key) ? here.words.review.given : cut(draft.answers[key]?.said ?? here.words.review.given, 72)
}

/** Which office will read the report: said before it is sent. */
export const readers: Question = {
  body: (here) => {
    const report = reportOf(here)
    if (!report) return here.words.readers.missing
    const found = routing(report, here.given.places)
    const district = here.given.places.name(found.districtId, here.language)
    const range = here.given.places.name(found.rangeId, here.language)
    const care = report.howManyKnow === 'only_me' || report.howManyKnow === 'few' ? [here.words.readers.fewKnow] : []
    const named = report.accused && report.accused.level !== 'unknown' && !found.readers.includes('nobody') ? [here.words.readers.notNamed] : []
    return [here.words.readers.text(found.readers, district, range), ...named, ...care, nobodyReads(here) ? here.words.readers.askNobody : here.words.readers.ask].join('\n\n')
  },
  options: (here) => {
    const send = { id: 'send', title: nobodyReads(here) ? here.words.readers.sendAnyway : here.words.readers.send }
    const dont = { id: 'cancel', title: here.words.readers.dontSend }
    const change = { id: 'change', title: here.words.readers.change }
    return nobodyReads(here) ? [dont, change, send] : [send, change, dont]
  },
  numbered: true,
  choose: (option, here) => (option === 'send' ? sent(here) : { state: moved(here.state, 'review') }),
  back: (here) => moved(here.state, 'review'),
}

const readersOf = (here: Here): Reader[] => {
  const report = reportOf(here)
  return report ? routing(report, here.given.places).readers : []
}

const nobodyReads = (here: Here) => readersOf(here).includes('nobody')

/** On to the readers; who they are is kept, so that nothing is sent to others than those that were named. */
const withReadersTold = (here: Here) => moved(drafted(here, { ...draftOf(here), told: readersOf(here) }), 'readers')

function sent(here: Here): Move {
  const report = reportOf(here)
  if (!report) return onward(here, draftOf(here))
  // Somebody was posted elsewhere since: the readers are named once more.
  if (draftOf(here).told?.join() !== readersOf(here).join()) return { state: withReadersTold(here) }
  const { code, statusUrl } = here.given
  const body = here.words.filed(code, statusUrl)
  const state = here.given.programme.speakers.length > 0 ? { ...here.state, reach: reachOf(draftOf(here)) } : here.state
  return {
    state: moved(undrafted(state), 'menu'),
    effects: [{ do: 'file', report, code }],
    say: {
      body,
      buttons: [
        { id: goId('mine'), title: here.words.menu.mine },
        ...(report.files.length > 0 ? [{ id: goId('receipts'), title: here.words.mine.receipts }] : []),
        { id: goId('menu'), title: here.words.choose.menu },
      ],
    },
  }
}
