import { List, MapPin, Reply, SquareArrowOutUpRight } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import type { Bubble as Message } from '@/e2e/fake-graph/wire'
import { moment } from '@/lib/i18n/format'
import type { SimulatorWords } from '@/lib/i18n/simulator'
import { Attachment } from './attachment'
import { MessageText } from './message-text'
import { Ticks } from './ticks'

export type BubbleActs = { tap: (choice: string) => void; openList: (bubble: Message) => void; openPin: () => void; fileAt: (id: string) => string }
type BubbleProps = { bubble: Message; acts: BubbleActs; words: SimulatorWords['phone'] }

const press = 'flex min-h-10 w-full items-center justify-center gap-2 border-t px-3 py-1.5 text-center font-medium text-primary hover:bg-primary-soft'

function Choices({ bubble, acts, words }: BubbleProps) {
  const { list, link } = bubble
  return (
    <>
      {bubble.buttons?.map(({ id, title }) => (
        <button key={id} type="button" className={press} onClick={() => acts.tap(id)}>
          <Reply aria-hidden className="size-4 shrink-0" />
          {title}
        </button>
      ))}
      {list ? (
        <button type="button" className={press} aria-haspopup="dialog" onClick={() => acts.openList(bubble)}>
          <List aria-hidden className="size-4 shrink-0" />
          {list.label}
        </button>
      ) : null}
      {bubble.asksPin ? (
        <button type="button" className={press} aria-haspopup="dialog" onClick={acts.openPin}>
          <MapPin aria-hidden className="size-4 shrink-0" />
          {words.sendPin}
        </button>
      ) : null}
      {link ? (
        <a href={link.url} target="_blank" rel="noreferrer" className={press}>
          <SquareArrowOutUpRight aria-hidden className="size-4 shrink-0" />
          {link.label}
        </a>
      ) : null}
    </>
  )
}

/** One message of the chat with its buttons, the minute and, for own ones, the ticks. */
export function Bubble({ bubble, acts, words }: BubbleProps) {
  const own = bubble.by === 'person'
  const hasFile = bubble.file || bubble.pin || bubble.card
  return (
    <li className={classes('flex', own ? 'justify-end' : 'justify-start')} data-by={bubble.by}>
      <article
        aria-label={own ? words.you : words.name}
        className={classes('max-w-[86%] min-w-24 overflow-hidden rounded-lg border', own ? 'rounded-tr-none border-primary/25 bg-primary-soft' : 'rounded-tl-none bg-panel')}
      >
        <div className="grid gap-1.5 px-2.5 pt-1.5 pb-1">
          {hasFile ? <Attachment bubble={bubble} fileAt={acts.fileAt} words={words} /> : null}
          {bubble.text ? <MessageText text={bubble.text} /> : null}
          {bubble.footer ? <p className="text-muted">{bubble.footer}</p> : null}
          <p className="-mt-0.5 flex items-center justify-end gap-1 text-xs text-muted">
            {bubble.reaction ? <span className="mr-auto text-base">{bubble.reaction}</span> : null}
            {bubble.edited ? <span>{words.edited}</span> : null}
            <time dateTime={new Date(bubble.at).toISOString()}>{moment(new Date(bubble.at), 'en').slice(-5)}</time>
            {own ? <Ticks tick={bubble.tick} words={words.ticks} /> : null}
          </p>
        </div>
        <Choices bubble={bubble} acts={acts} words={words} />
      </article>
    </li>
  )
}
