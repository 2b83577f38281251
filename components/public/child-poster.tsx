import { childPoster } from '@/lib/i18n/child-poster'
import { publicWords } from '@/lib/i18n/public'
import type { Chat } from '@/lib/public/chat'
import type { Reading } from './document'
import { type PaperSize, PosterDocument, PosterWays } from './poster-page'
import { Qr } from './qr'

type ChildPosterProps = Reading & { chat: Chat | null; name: { hi: string; en: string }; size: PaperSize }

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
    <PosterDocument {...{ path, size, language, words }} title={`${childPoster.hi.title} · ${childPoster.en.title}`}>
      <Sheet {...{ chat, name }} />
    </PosterDocument>
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
    <PosterWays
      code={<Qr text={chat.link(childPoster.hi.hello)} label={hi.homePage.qr} />}
      steps={(['scan', 'press'] as const).map((step) => ({ hi: hi.posterPage[step], en: en.posterPage[step] }))}
      or={{ hi: childPoster.hi.tell, en: childPoster.en.tell }}
      number={chat.display}
    />
  )
}
