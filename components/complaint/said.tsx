import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import type { Case, MessageItem, Said } from '@/lib/complaint/types'
import { answerWords, questionLabel, type WorkWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'
import { languageOf } from './script'

type Words = { language: Language; words: WorkWords['complaint'] }

function Answer({ one, language, words }: Words & { one: Said }) {
  if (one.said === null) return <dd className="text-muted italic">{words.sealed}</dd>
  const said = answerWords(one.question, one.said, language)
  return (
    <dd lang={languageOf(said)} className="break-words whitespace-pre-wrap">
      {said}
    </dd>
  )
}

function Statement({ one, language, words }: Words & { one: Said }) {
  const label = questionLabel(one.question, language)
  const later = label === null
  return (
    <div className="grid gap-x-4 px-3 py-2 sm:grid-cols-[minmax(6rem,28%)_1fr]">
      <dt className="text-muted">
        {one.answers ? <span lang={languageOf(one.answers)}>{one.answers}</span> : (label ?? words.added)}
        {later ? (
          <span className="block text-[0.93em]">
            <Time at={one.saidHour} language={language} to="hour" />
          </span>
        ) : null}
      </dt>
      <Answer one={one} language={language} words={words} />
    </div>
  )
}

/** A question of the office that nobody has answered yet. Its delivery is known by day only. */
function OpenQuestion({ message, language, words }: Words & { message: MessageItem }) {
  return (
    <div className="grid gap-x-4 px-3 py-2 sm:grid-cols-[minmax(6rem,28%)_1fr]">
      <dt className="text-muted">
        {message.freeText ? <span lang={languageOf(message.freeText)}>{message.freeText}</span> : null}
        <span className="block text-[0.93em]">
          <Time at={message.createdAt} language={language} />, {words.delivery[message.state]}
          {message.stateDay ? (
            <>
              {' '}
              <Time at={message.stateDay} language={language} to="day" />
            </>
          ) : null}
        </span>
      </dt>
      <dd className="text-waiting">{words.noAnswer}</dd>
    </div>
  )
}

/** What the informer told, in the order it was told, in the informer's own words; then the files and what is still asked. */
export function WhatWasSaid({ found, evidence, language, words }: Words & { found: Case; evidence: ReactNode }) {
  const open = found.messages.filter((message) => message.template === 'question' && message.answered === false)
  return (
    <section aria-labelledby="said" className="grid gap-3">
      <h2 id="said" className="flex flex-wrap items-baseline justify-between gap-2">
        {words.said}
        <span className="text-[0.8em] font-normal text-muted">{words.wroteIn[found.language]}</span>
      </h2>
      <dl className="divide-y rounded border bg-panel">
        {found.statements.map((one) => (
          <Statement key={one.seq} one={one} language={language} words={words} />
        ))}
        {open.map((message) => (
          <OpenQuestion key={message.id} message={message} language={language} words={words} />
        ))}
      </dl>
      {evidence}
    </section>
  )
}
