import { publicWords } from '@/lib/i18n/public'
import type { Chat } from '@/lib/public/chat'
import type { Poster } from '@/lib/public/reference'
import type { Reading } from './document'
import { type PaperSize, PosterDocument, PosterWays } from './poster-page'
import { Qr } from './qr'

type PosterProps = Reading & { poster: Poster; chat: Chat | null; size: PaperSize }

/** A sheet for a wall: Hindi large, English below, one code per place and never per person. */
export function PosterPage({ poster, chat, size, language, words }: PosterProps) {
  return (
    <PosterDocument {...{ size, language, words }} path={`/poster/${poster.code}`} title={`${poster.placeHi} · ${poster.placeEn} · ${poster.code}`}>
      <Sheet {...{ poster, chat }} />
    </PosterDocument>
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
    <PosterWays
      code={<Qr text={chat.link(hi.posterPage.greeting(poster.code))} label={hi.homePage.qr} />}
      steps={(['scan', 'press'] as const).map((step) => ({ hi: hi.posterPage[step], en: en.posterPage[step] }))}
      or={{ hi: hi.posterPage.or, en: en.posterPage.or }}
      number={chat.display}
    />
  )
}
