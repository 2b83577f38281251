import { childPoster } from '@/lib/i18n/child-poster'
import { publicWords } from '@/lib/i18n/public'
import type { Chat } from '@/lib/public/chat'
import { at, type Reading } from './document'
import { Qr } from './qr'

type ChildPosterProps = Reading & { chat: Chat | null; name: { hi: string; en: string }; size: 'a4' | 'a5' }

const path = '/poster/child'
const numbers = [
  ['112', 'danger'],
  ['1098', 'child'],
  ['1930', 'net'],
  ['14416', 'mind'],
] as const

/** A sheet for a wall where children pass: plain words in both languages, the numbers to call, one code for all places. */
export function ChildPosterPage({ chat, name, size, language, words }: ChildPosterProps) {
  return (
    <html lang="hi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${childPoster.hi.title} · ${childPoster.en.title}`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body className={`sheet ${size}`}>
        <nav className="no-print" lang={language} aria-label={words.posterPage.size}>
          {(['a4', 'a5'] as const).map((one) => (
            <a key={one} className="button second" href={`${at(path, language)}&size=${one}`} aria-current={one === size ? 'true' : undefined}>
              {one.toUpperCase()}
            </a>
          ))}
          <span>{words.posterPage.print}</span>
        </nav>
        <Sheet {...{ chat, name }} />
      </body>
    </html>
  )
}

function Sheet({ chat, name }: Pick<ChildPosterProps, 'chat' | 'name'>) {
  const { hi, en } = childPoster
  return (
    <main className="poster child">
      <header>
        <strong>{name.hi}</strong>
        <span lang="en">{name.en}</span>
      </header>
      <h1>{hi.ask}</h1>
      <p className="english" lang="en">
        {en.ask}
      </p>
      {chat ? <Ways chat={chat} /> : null}
      <p className="promise">
        {hi.fault}
        <span lang="en">{en.fault}</span>
      </p>
      <dl className="calls">
        {numbers.map(([number, key]) => (
          <div key={number}>
            <dt>{number}</dt>
            <dd>
              {hi.lines[key]}
              <span lang="en">{en.lines[key]}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {hi.free} <span lang="en">{en.free}</span>
      </p>
    </main>
  )
}

function Ways({ chat }: { chat: Chat }) {
  const { hi, en } = publicWords
  return (
    <div className="ways">
      <Qr text={chat.link(childPoster.hi.hello)} label={hi.homePage.qr} />
      <ol>
        <li>
          {hi.posterPage.scan}
          <span lang="en">{en.posterPage.scan}</span>
        </li>
        <li>
          {hi.posterPage.press}
          <span lang="en">{en.posterPage.press}</span>
        </li>
      </ol>
      <p className="or">
        {childPoster.hi.tell} <span lang="en">{childPoster.en.tell}</span>
        <b className="number">{chat.display}</b>
      </p>
    </div>
  )
}
