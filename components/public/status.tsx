import { type PublicWord, publicWords as steps } from '@/lib/complaint/workflow'
import { childStatus } from '@/lib/i18n/child-status'
import { day } from '@/lib/i18n/format'
import { longestAnswer } from '@/lib/public/limits'
import type { Answered, Standing } from '@/lib/public/status'
import { BalDocument } from './answers'
import { at, Document, type Reading, statusPath } from './document'
import { elsewhere } from './elsewhere'

export type StatusShown =
  | { show: 'form' }
  | { show: 'no' | 'limited' | 'away' }
  | { show: 'standing'; standing: Standing /** Travels back in the answer's form, never in an address. */; code: string; answered?: Answered }

/** The link works without a script; with one, this page does not stay in the history either. Written without a character that HTML would escape. */
const replaceHistory = 'document.querySelector(`.leave`).onclick = function (click) { click.preventDefault(); location.replace(this.href) }'

/** Whose page it is: a child who was told that no police read it must not land on theirs. */
type Facing = { programme: 'satark' | 'bal' }

/** The numbers for danger, to be pressed; for children alone. */
function Danger({ language }: Pick<Reading, 'language'>) {
  return (
    <p>
      {childStatus[language].danger} <a href="tel:112">112</a>, <a href="tel:1098">1098</a>
    </p>
  )
}

/** One field and one button, and what stands under the code. */
export function StatusPage({ shown, programme, ...given }: Reading & Facing & { shown: StatusShown }) {
  const reading = programme === 'bal' ? { ...given, words: { ...given.words, statusPage: { ...given.words.statusPage, ...childStatus[given.language] } } } : given
  const { words, nonce, language } = reading
  const Frame = programme === 'bal' ? BalDocument : Document
  return (
    <Frame {...reading} title={words.statusPage.title} path={statusPath(programme)}>
      <div className="narrow">
        <p className="leaving">
          <a className="button leave" href={elsewhere} rel="noreferrer">
            {words.leave}
          </a>
        </p>
        <h1>{words.statusPage.title}</h1>
        {shown.show === 'standing' ? <Found {...reading} programme={programme} shown={shown} /> : <CodeForm {...reading} programme={programme} shown={shown} />}
        {programme === 'bal' ? <Danger language={language} /> : null}
        <p className="quiet">{words.statusPage.private}</p>
      </div>
      {nonce ? <script nonce={nonce}>{replaceHistory}</script> : null}
    </Frame>
  )
}

function CodeForm({ shown, words, language, programme }: Reading & Facing & { shown: Exclude<StatusShown, { show: 'standing' }> }) {
  const { statusPage } = words
  const notice = { form: null, no: statusPage.miss, limited: statusPage.limited, away: statusPage.away }[shown.show]
  return (
    <>
      {notice ? (
        <p className="note problem" role="status">
          {notice}
        </p>
      ) : null}
      <form method="post" action={at(statusPath(programme), language)} autoComplete="off">
        <label htmlFor="code">{statusPage.ask}</label>
        <p id="hint" className="quiet">
          {statusPage.hint}
        </p>
        <input id="code" name="code" className="code" aria-describedby="hint" required maxLength={40} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <button type="submit">{statusPage.look}</button>
      </form>
    </>
  )
}

type FoundProps = Reading & Facing & { shown: Extract<StatusShown, { show: 'standing' }> }

function Found({ shown: { standing, code, answered }, language, words, programme }: FoundProps) {
  const { statusPage } = words
  const notice = answered && { passed_on: statusPage.answered, lost: statusPage.answerLost, empty: statusPage.answerEmpty }[answered]
  return (
    <>
      {notice ? (
        <p className="note" role="status">
          {notice}
        </p>
      ) : null}
      <p className="standing">
        {statusPage.now}: <strong>{statusPage.step[standing.word]}</strong>
      </p>
      {standing.question ? <Question {...{ question: standing.question, code, language, words, programme }} /> : null}
      <ol className="steps">
        {steps.map((step) => (
          <Step key={step} {...{ step, standing, language, words }} />
        ))}
      </ol>
      {standing.ending ? (
        <>
          <h2>{statusPage.outcomeTitle}</h2>
          <p>{statusPage.outcome[standing.ending]}</p>
        </>
      ) : null}
      <p>
        {statusPage.opened(standing.openedBy)} <span className="quiet">{statusPage.openedWhy}</span>
      </p>
      <p>
        <a className="alone" href={at(statusPath(programme), language)}>
          {statusPage.again}
        </a>
      </p>
    </>
  )
}

function Step({ step, standing, language, words }: Reading & { step: PublicWord; standing: Standing }) {
  const { statusPage } = words
  const place = Math.sign(steps.indexOf(step) - steps.indexOf(standing.word))
  const name = place < 0 ? 'done' : place > 0 ? 'waiting' : 'current'
  const reached = standing.days[step]
  return (
    <li className={name} aria-current={name === 'current' ? 'step' : undefined}>
      <span>{statusPage.step[step]}</span>
      <small>{reached ? statusPage.on(day(reached, language)) : statusPage[name]}</small>
    </li>
  )
}

function Question({ question, code, language, words, programme }: Reading & Facing & { question: { id: string; text: string }; code: string }) {
  const { statusPage } = words
  return (
    <form method="post" action={at(statusPath(programme), language)} className="question" autoComplete="off">
      <h2>{statusPage.questionTitle}</h2>
      <blockquote>{question.text}</blockquote>
      <label htmlFor="answer">{statusPage.answer}</label>
      <p id="free" className="quiet">
        {statusPage.questionFree}
      </p>
      <textarea id="answer" name="answer" rows={4} maxLength={longestAnswer} required aria-describedby="free" />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="question" value={question.id} />
      <button type="submit">{statusPage.send}</button>
    </form>
  )
}
