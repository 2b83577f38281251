import type { Answer, Topic } from '@/lib/answers/types'
import { type AnswerWords, answerWords } from '@/lib/i18n/answers'
import { childStatus } from '@/lib/i18n/child-status'
import type { Language } from '@/lib/i18n/language'
import type { Chat } from '@/lib/public/chat'
import { at, Document, type Reading } from './document'

export type AnswersShown = { show: 'topics'; answers: readonly Answer[] } | { show: 'found'; typed: string; hits: readonly Answer[]; answers: readonly Answer[] } | { show: 'away' }

type AnswersProps = Reading & { shown: AnswersShown; chat: Chat | null; demo: boolean }

/** A page of the commission: its name on top, its colour. */
export function BalDocument({ words, language, ...rest }: Parameters<typeof Document>[0]) {
  const { answers } = answerWords[language]
  return <Document {...rest} language={language} words={{ ...words, name: answers.name, range: answers.office, statusLink: childStatus[language].title }} programme="bal" />
}

function Questions({ answers, language }: { answers: readonly Answer[]; language: Language }) {
  return (
    <ul>
      {answers.map(({ slug, question }) => (
        <li key={slug}>
          <a className="alone" href={at(`/answers/${slug}`, language)}>
            {question[language]}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Topics({ answers, language, words }: { answers: readonly Answer[]; language: Language; words: AnswerWords['answers'] }) {
  const topics = [...new Set(answers.map(({ topic }) => topic))] satisfies Topic[]
  return topics.map((topic) => (
    <section key={topic}>
      <h2>{words.topic[topic]}</h2>
      <Questions answers={answers.filter((one) => one.topic === topic)} language={language} />
    </section>
  ))
}

/** Where to tell what has happened. */
export function Tell({ chat, words }: { chat: Chat | null; words: AnswerWords['answers'] }) {
  return (
    <section>
      <h2>{words.complain}</h2>
      <p>{words.complainText}</p>
      <p>
        {chat ? (
          <a className="button second" href={chat.link(words.hello)} rel="noreferrer">
            {words.chat}
          </a>
        ) : (
          words.noNumber
        )}
      </p>
    </section>
  )
}

function Search({ typed, language, words }: { typed?: string; language: Language; words: AnswerWords['answers'] }) {
  return (
    <form method="post" action={at('/answers', language)}>
      <label htmlFor="typed">{words.search}</label>
      <p className="quiet" id="hint">
        {words.searchHint}
      </p>
      <input id="typed" name="typed" type="search" maxLength={200} defaultValue={typed} required aria-describedby="hint" autoComplete="off" />
      <button type="submit">{words.find}</button>
    </form>
  )
}

/** Everything that is answered, by topic, and what was found for the words typed. */
export function Answers({ shown, chat, demo, ...reading }: AnswersProps) {
  const { language } = reading
  const { answers: words } = answerWords[language]
  return (
    <BalDocument {...reading} title={words.title} path="/answers" simulated={demo}>
      <div className="narrow">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p>
          <a className="danger" href="tel:112">
            {words.danger}
          </a>
        </p>
        {shown.show === 'away' ? (
          <p className="note problem">{words.away}</p>
        ) : (
          <Search typed={shown.show === 'found' ? shown.typed : undefined} language={language} words={words} />
        )}
        {shown.show === 'found' ? (
          <section aria-live="polite">
            <h2>{words.found(shown.hits.length)}</h2>
            {shown.hits.length > 0 ? <Questions answers={shown.hits} language={language} /> : <p className="note">{words.nothing}</p>}
          </section>
        ) : null}
        {shown.show === 'away' ? null : (
          <>
            <p>
              <a className="button second" href={at('/answers/eligibility', language)}>
                {words.checker}
              </a>
            </p>
            <Topics answers={shown.answers} language={language} words={words} />
          </>
        )}
        <Tell chat={chat} words={words} />
      </div>
    </BalDocument>
  )
}
