import type { Line } from '@/lib/answers/types'
import { type Answer, current } from '@/lib/answers/types'
import { answerWords } from '@/lib/i18n/answers'
import { day } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Chat } from '@/lib/public/chat'
import { AnswerText } from './answer-text'
import { BalDocument, Tell } from './answers'
import { at, type Reading } from './document'
import { HelplineLines } from './helpline-lines'

type AnswerPageProps = Reading & {
  answer: Answer /** Shown with an answer about helplines. */
  lines: readonly Line[] /** `YYYY-MM-DD` */
  today: string
  thanked: boolean
  chat: Chat | null
  demo: boolean
}

const shown = (iso: string, language: Language) => day(new Date(`${iso}T12:00:00+05:30`), language)

function Useful({ answer, language, thanked }: Pick<AnswerPageProps, 'answer' | 'language' | 'thanked'>) {
  const { answers: words } = answerWords[language]
  if (thanked) return <p className="note">{words.thanks}</p>
  return (
    <form method="post" action={at(`/answers/${answer.slug}`, language)} className="useful">
      <p>{words.useful}</p>
      <button type="submit" name="useful" value="yes" className="second">
        {words.yes}
      </button>
      <button type="submit" name="useful" value="no" className="second">
        {words.no}
      </button>
    </form>
  )
}

/** One answer with its source and its days. When its time is over, the text is withheld until somebody has compared it anew. */
export function AnswerPage({ answer, lines, today, thanked, chat, demo, ...reading }: AnswerPageProps) {
  const { language } = reading
  const { answers: words } = answerWords[language]
  const holds = current(answer, today)
  return (
    <BalDocument {...reading} title={answer.question[language]} path={`/answers/${answer.slug}`} simulated={demo}>
      <article className="narrow">
        <p className="quiet">{words.topic[answer.topic]}</p>
        <h1>{answer.question[language]}</h1>
        {holds ? (
          <AnswerText text={answer.text[language]} />
        ) : (
          <p className="note problem">
            {words.expired} {words.expiredHelp}
          </p>
        )}
        <p className="quiet">
          {words.source}:{' '}
          {answer.sourceUrl ? (
            <a href={answer.sourceUrl} rel="noreferrer">
              {answer.source[language]}
            </a>
          ) : (
            answer.source[language]
          )}
          , {words.sourceOf(shown(answer.sourceDate, language))}
          {words.stop} {words.verified(shown(answer.verifiedOn, language))}
          {holds ? `, ${words.until(shown(answer.expiresOn, language))}` : null}
          {words.stop}
        </p>
        {lines.length > 0 ? <HelplineLines lines={lines} today={today} language={language} /> : null}
        {holds ? <Useful answer={answer} language={language} thanked={thanked} /> : null}
        {answer.topic === 'admission' ? (
          <p>
            <a className="alone" href={at('/answers/eligibility', language)}>
              {words.checker}
            </a>
          </p>
        ) : null}
        <p>
          <a className="alone" href={at('/answers', language)}>
            {words.more}
          </a>
        </p>
        <Tell chat={chat} words={words} />
      </article>
    </BalDocument>
  )
}
