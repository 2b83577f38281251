import { search } from '@/lib/answers/search'
import { categoryOf } from '@/lib/programme'
import type { Category } from '@/lib/programme/types'
import { optionWords } from '../answer-words'
import { headsIn } from '../heads-in'
import { plain, plainWord } from '../input'
import { draftOf, type Here, type Move, moved, type Option, type Question, undrafted } from '../question'
import { levelled, levelledWord } from '../spelling'
import type { Draft } from '../state'
import { looked } from './answers'
import { paged } from './pages'
import { asked, onward } from './plain'

/** Which head it is. What was typed before moves the heads it speaks of to the top; nothing is chosen for anybody. */
export const category: Question = {
  body: (here) => asked('category', here),
  options: (here) =>
    paged(
      heads(here).map((head) => row(head, here)),
      mayLeave(here) ? [{ id: 'skip', title: here.words.place.thanaUnsure, description: here.words.leaveHead, also: optionWords.unknown ?? [] }] : [],
      here,
    ),
  numbered: true,
  list: true,
  choose: (code, here) => chosen(code, here),
  tell: (text, here) => {
    const key = plain(text)
    const head = here.given.programme.categories.find((one) => wordsFor(one).some((word) => plainWord(word) === key))
    const sound = levelled(text)
    const alike = here.given.programme.categories.filter((one) => wordsFor(one).some((word) => levelledWord(word) === sound))
    const found = head ?? (alike.length === 1 ? alike[0] : undefined)
    return found ? chosen(found.code, here) : null
  },
  skip: (here) => (mayLeave(here) ? chosen(other, here) : null) ?? { state: here.state, note: here.words.report.needed },
}

const other = 'OTHER'

/** Whoever has told what happens need not sort it: the office does. */
const mayLeave = (here: Here) => {
  const { category: head, answers } = draftOf(here)
  return head === undefined && answers.what !== undefined && categoryOf(here.given.programme, other) !== undefined
}

function row(head: Category, here: Here): Option {
  const { title, description } = (here.state.speaker === 'child' && head.forChild) || head
  return { id: head.code, title: title[here.language], description: description[here.language], also: wordsFor(head) }
}

const wordsFor = (head: Category) => [...head.synonyms, ...Object.values(head.title), ...Object.values(head.forChild?.title ?? {}), ...Object.values(head.name)]

function heads(here: Here): Category[] {
  const { answers, more } = draftOf(here)
  const first = [...headsIn([answers.what?.said ?? '', ...more].join(' . '), here.given.programme), ...here.state.offered]
  const asks = question.test(plain(answers.what?.said ?? '')) && hasAnswer(here)
  const rank = (head: Category) => (asks && head.leadsTo === 'ask' ? -1 : first.includes(head.code) ? first.indexOf(head.code) : first.length)
  return [...here.given.programme.categories].sort((a, b) => rank(a) - rank(b))
}

/** What questions are asked with, in the languages and letters people write them. */
const question = /(?:^| )(?:kaise|kese|kya|kab|kitn[aei]|kaha|kahan|kaun|how|what|when|where|which|who|can|कैसे|क्या|कब|कितन[ाीे]|कहां|कौन)(?= |$)/u

const hasAnswer = (here: Here) => search(here.given.answers, draftOf(here).answers.what?.said ?? '', 1).length > 0

/** The first words were a question: they are answered, and no report stays behind them. */
function askedInstead(here: Here): Move | null {
  const draft = draftOf(here)
  const said = draft.answers.what
  if (!here.state.draft || !said || said.option || draft.files.length > 0 || !hasAnswer(here)) return null
  return looked(said.said, { ...here, state: undrafted(here.state) })
}

function chosen(code: string, here: Here): Move | null {
  const head = categoryOf(here.given.programme, code)
  if (!head) return null
  if (head.leadsTo) return askedInstead(here) ?? { state: moved(here.state, head.leadsTo) }
  const move = onward(here, recategorised(draftOf(here), head, here))
  return head.before ? { ...move, note: head.before[here.language] } : move
}

/** Answers to questions that only the old head asks are kept as plain statements. */
function recategorised(draft: Draft, head: Category, here: Here): Draft {
  const old = categoryOf(here.given.programme, draft.category)
  if (!old || old.code === head.code) return { ...draft, category: head.code }
  const gone = old.questions.filter((key) => !head.questions.includes(key))
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([key]) => !gone.includes(key)))
  const more = gone.flatMap((key) => draft.answers[key]?.said ?? [])
  return { ...draft, category: head.code, answers, more: [...draft.more, ...more] }
}
