import type { ReactNode } from 'react'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { moment } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { elsewhere } from './elsewhere'

type Words = EvidenceWords['upload']
type Frame = { language: Language; words: Words; nonce: string | null }

/** A page that says nothing of where it belongs: neither name nor sign, and a way out that leaves no trace of it in the history. */
function Bare({ language, words, nonce, title, children }: Frame & { title: string; children: ReactNode }) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{words.title}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main id="content" className="narrow">
          <p className="leaving">
            <a className="button leave" href={elsewhere} rel="noreferrer">
              {words.leave}
            </a>
          </p>
          <h1>{title}</h1>
          {children}
        </main>
        <script nonce={nonce ?? undefined} src="/send/tus.js" defer />
        <script nonce={nonce ?? undefined} src="/send.js" defer />
      </body>
    </html>
  )
}

/** Unknown, used up or too old: the same page for all three. */
export function UploadOver(frame: Frame) {
  return (
    <Bare {...frame} title={frame.words.over}>
      <p>{frame.words.overNext}</p>
    </Bare>
  )
}

/** After the file has arrived. */
export function UploadArrived(frame: Frame) {
  return (
    <Bare {...frame} title={frame.words.arrived}>
      <p>{frame.words.arrivedNext}</p>
    </Bare>
  )
}

type UploadProps = Frame & { token: string; expiresAt: Date; problem: string | null; most: { resumable: number; form: number } }

/** One field and one button. With JavaScript the file goes in pieces and can be taken up again; without, by the plain form. */
export function UploadPage({ token, expiresAt, problem, most, ...frame }: UploadProps) {
  const { words, language } = frame
  const said = { send: words.send, again: words.again, sending: words.sending, paused: words.paused, waiting: words.waiting, failed: words.failed, tooLarge: words.tooLarge }
  return (
    <Bare {...frame} title={words.title}>
      {problem ? (
        <p className="note problem" role="status">
          {problem}
        </p>
      ) : null}
      <p>{words.lead}</p>
      <form
        id="send"
        method="post"
        encType="multipart/form-data"
        action={`/send/${token}/form`}
        data-tus={`/send/${token}/tus`}
        data-most={most.resumable}
        data-words={JSON.stringify(said)}
      >
        <label htmlFor="file" data-resumable={words.choose}>
          {words.chooseForm}
        </label>
        <p id="hint" className="quiet">
          {words.hint}
        </p>
        <input id="file" name="file" type="file" required aria-describedby="hint" />
        <button type="submit">{words.send}</button>
        <button type="button" className="second" hidden>
          {words.pause}
        </button>
      </form>
      <p id="progress" hidden>
        <label htmlFor="bar">{words.sending}</label>
        <progress id="bar" max={100} value={0} /> <output htmlFor="file" />
      </p>
      <p id="arrived" className="note" role="status" hidden>
        <strong>{words.arrived}</strong> {words.arrivedNext}
      </p>
      <p id="problem" className="note problem" role="alert" hidden />
      <p className="quiet">{words.until(moment(expiresAt, language))}</p>
    </Bare>
  )
}
