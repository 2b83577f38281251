import type { Chat } from '@/lib/public/chat'
import type { Helpline } from '@/lib/public/reference'
import { at, Document, type Reading } from './document'
import { Qr } from './qr'

type HomeProps = Reading & { chat: Chat | null /** The chat of the children's programme, where one is set up. */; bal: Chat | null; helplines: Helpline[]; demo: boolean }

/** What this is, how to begin, why it is safe, and whom to call instead. */
export function Home({ chat, bal, helplines, demo, ...reading }: HomeProps) {
  const { language, words } = reading
  const { homePage } = words
  return (
    <Document {...reading} title={homePage.title} path="/" simulated={demo}>
      <section className="wide hero">
        <div>
          <h1>{homePage.title}</h1>
          <p>
            {homePage.what} {homePage.next}
          </p>
          <Begin {...{ chat, words }} />
          <p>
            <a className="danger" href="tel:112">
              {homePage.danger}
            </a>
          </p>
          {demo ? (
            <p>
              <a className="button second" href="/simulator">
                {words.simulator}
              </a>
            </p>
          ) : null}
        </div>
        {chat ? (
          <figure>
            <Qr text={chat.link(homePage.hello)} label={homePage.qr} />
            <figcaption>
              {homePage.scan}
              <br />
              {homePage.number} <b className="number">{chat.display}</b>
            </figcaption>
          </figure>
        ) : null}
      </section>
      <section className="wide">
        <h2>{homePage.honest}</h2>
        <ol className="honest">
          {homePage.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p>
          <a className="alone" href={at('/trust', language)}>
            {words.trustLink}
          </a>
        </p>
      </section>
      {bal ? <Children {...{ bal, words }} /> : null}
      <section className="wide">
        <h2>{homePage.after}</h2>
        <p>
          <a className="button second" href={at('/status', language)}>
            {words.statusLink}
          </a>
        </p>
      </section>
      <Helplines {...{ helplines, ...reading }} />
    </Document>
  )
}

/** The children's programme in Delhi: a number of its own, strictly apart from the police. */
function Children({ bal, words }: { bal: Chat; words: HomeProps['words'] }) {
  const { balHome } = words
  return (
    <section className="wide hero">
      <div>
        <h2>{balHome.title}</h2>
        <p>{balHome.what}</p>
        <p>
          <a className="button" href={bal.link(balHome.hello)} rel="noreferrer">
            {balHome.chat}
          </a>
        </p>
        <p>{balHome.danger}</p>
      </div>
      <figure>
        <Qr text={bal.link(balHome.hello)} label={balHome.qr} />
        <figcaption>
          {words.homePage.number} <b className="number">{bal.display}</b>
        </figcaption>
      </figure>
    </section>
  )
}

function Begin({ chat, words }: Pick<HomeProps, 'chat' | 'words'>) {
  if (!chat) return <p className="note">{words.homePage.noNumber}</p>
  return (
    <>
      <p>
        <a className="button" href={chat.link(words.homePage.hello)} rel="noreferrer">
          {words.homePage.chat}
        </a>
      </p>
      <p>{words.homePage.press}</p>
    </>
  )
}

/** Ten digits are a mobile number, here one that is written to on WhatsApp; the short ones are called. */
const reach = (number: string) => (number.length === 10 ? `https://wa.me/91${number}` : `tel:${number}`)

function Helplines({ helplines, language, words }: Pick<HomeProps, 'helplines' | 'language' | 'words'>) {
  return (
    <section className="wide">
      <h2>{words.homePage.helplines}</h2>
      {helplines.length === 0 ? <p>{words.homePage.helplinesNone}</p> : null}
      <ul className="helplines">
        {helplines.map(({ number, nameEn, nameHi }) => (
          <li key={number}>
            <a href={reach(number)} rel="noreferrer">
              <b className="number">{number}</b>
              <span>{language === 'hi' ? nameHi : nameEn}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
