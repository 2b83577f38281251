import { publicWords } from '@/lib/i18n/public'
import type { Chat } from '@/lib/public/chat'
import type { Poster } from '@/lib/public/reference'
import { at, type Reading } from './document'
import { Qr } from './qr'

type PaperSize = 'a4' | 'a5'

type PosterProps = Reading & { poster: Poster; chat: Chat | null; size: PaperSize }

/** A sheet for a wall: Hindi large, English below, one code per place and never per person. */
export function PosterPage({ poster, chat, size, language, words }: PosterProps) {
  const path = `/poster/${poster.code}`
  return (
    <html lang="hi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${poster.placeHi} · ${poster.placeEn} · ${poster.code}`}</title>
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
        <Sheet {...{ poster, chat }} />
      </body>
    </html>
  )
}

function Sheet({ poster, chat }: Pick<PosterProps, 'poster' | 'chat'>) {
  const { hi, en } = publicWords
  return (
    <main className="poster">
      <header>
        <strong>{hi.name}</strong>
        <span lang="en">{en.name}</span>
      </header>
      <h1>
        {hi.posterPage.crime}
        <br />
        {hi.posterPage.tell}
      </h1>
      <p className="english" lang="en">
        {en.posterPage.crime} {en.posterPage.tell}
      </p>
      <p className="promise">
        {hi.posterPage.safe}
        <span lang="en">{en.posterPage.safe}</span>
      </p>
      {chat ? <Ways {...{ poster, chat }} /> : <p>{hi.homePage.noNumber}</p>}
      <footer>
        <p className="danger">
          {hi.posterPage.danger}
          <span lang="en">{en.posterPage.danger}</span>
        </p>
        <p>
          {poster.placeHi} · <span lang="en">{poster.placeEn}</span> · {poster.code}
        </p>
      </footer>
    </main>
  )
}

function Ways({ poster, chat }: { poster: Poster; chat: Chat }) {
  const { hi, en } = publicWords
  return (
    <div className="ways">
      <Qr text={chat.link(hi.posterPage.greeting(poster.code))} label={hi.homePage.qr} />
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
        {hi.posterPage.or} <span lang="en">{en.posterPage.or}</span>
        <b className="number">{chat.display}</b>
      </p>
    </div>
  )
}
