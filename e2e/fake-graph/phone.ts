import { randomUUID } from 'node:crypto'
import { bsuidChanged, content, numberChanged, tooLarge } from '../payloads/message'
import type { ContactCard, Identity, InboundMessage, Line, MediaBody, MessageContent, MessageHead } from '../payloads/shape'
import type { Emitter } from './emitter'
import type { FileTrouble, KeptFile, MediaShelf } from './media'
import { type SampleKind, sample } from './sample'
import type { Bubble, ChatView, FileKind } from './wire'
import type { Kept, Person, World } from './world'

type Parts = { world: World; emitter: Emitter; shelf: MediaShelf }

/** `secondsAgo`: sent then and delivered now, as after days of retries. `alone`: the button comes without `context`. */
export type Extra = { secondsAgo?: number; forwarded?: boolean; frequentlyForwarded?: boolean; alone?: boolean }
export type FileExtra = Extra & { caption?: string; name?: string; bytes?: Buffer; mime?: string; trouble?: FileTrouble; withUrl?: boolean; tooLarge?: boolean }

const fileContent: Record<FileKind, (body: MediaBody) => MessageContent> = {
  image: content.image,
  video: content.video,
  voice: content.voice,
  audio: content.audio,
  document: content.document,
  sticker: content.sticker,
}

/** Nothing in the chat offers what was to be pressed. */
export class NotOffered extends Error {
  override name = 'NotOffered'
}

/** One person's WhatsApp with one number of ours. Everything it sends goes through the signed webhook. */
export class Phone {
  constructor(
    private readonly parts: Parts,
    readonly person: Person,
    readonly line: Line,
  ) {}

  /** Bubbles of this chat, oldest first. */
  get bubbles(): Kept[] {
    return this.parts.world.chat(this.person, this.line.id).bubbles
  }

  /** What the business wrote, oldest first. */
  get received(): Kept[] {
    return this.bubbles.filter(({ by }) => by === 'business')
  }

  get last(): Kept | undefined {
    return this.received.at(-1)
  }

  view(): ChatView {
    const { world } = this.parts
    const bubbles = this.bubbles.map(({ wamid: _, payloads: __, ...bubble }): Bubble => bubble)
    return { person: world.view(this.person, this.line.id), bubbles, now: world.now() }
  }

  says(text: string, extra: Extra = {}): Kept {
    return this.sends(content.text(text), { text }, extra)
  }

  /**
   * Presses a reply button, or a row of a list, or a template's button, by id or by words; the newest bubble that has it.
   * @throws NotOffered when no bubble has it
   */
  taps(wanted: string, extra: Extra = {}): Kept {
    for (const bubble of this.received.toReversed()) {
      const button = bubble.buttons?.find(({ id, title }) => id === wanted || title === wanted)
      if (button && bubble.template) return this.sends(content.templateButton(button.id, button.title), { text: button.title }, extra, bubble)
      if (button) return this.sends(content.buttonReply(button.id, button.title), { text: button.title }, extra, bubble)
      const row = bubble.list?.rows.find(({ id, title }) => id === wanted || title === wanted)
      if (row) return this.sends(content.listReply(row.id, row.title, row.description), { text: row.title }, extra, bubble)
    }
    throw new NotOffered(`no button or row "${wanted}" in the chat; last message: ${this.last?.text ?? 'none'}`)
  }

  pins(lat: number, lng: number, name?: string, extra: Extra = {}): Kept {
    return this.sends(content.pin(lat, lng, name), { pin: { lat, lng, name } }, extra)
  }

  /** A file: the given bytes, or a small true sample of that kind. */
  sendsFile(kind: FileKind, extra: FileExtra = {}): Kept {
    const made = sample(sampleFor[kind])
    const bytes = extra.bytes ?? made.bytes
    const name = extra.name ?? (kind === 'document' ? made.name : undefined)
    const kept = this.parts.shelf.add(bytes, extra.mime ?? made.mime, { name, trouble: extra.trouble })
    const body = this.mediaBody(kept, kind, extra)
    const errors = extra.tooLarge ? { errors: [tooLarge] } : {}
    const file = { kind, id: kept.id, mime: kept.mime, name, size: bytes.length }
    return this.sends(fileContent[kind](body), { file, text: extra.caption }, extra, undefined, errors)
  }

  sendsCard(card: ContactCard, extra: Extra = {}): Kept {
    const phone = card.phones?.[0]?.phone ?? ''
    return this.sends(content.contacts(card), { card: { name: card.name?.formatted_name ?? '', phone } }, extra)
  }

  /** Puts an emoji on the newest message of the business; without one, takes it away. */
  reacts(emoji?: string): void {
    const target = this.last
    if (!target) return
    target.reaction = emoji
    this.emit(this.headed(content.reaction(target.wamid, emoji), {}))
  }

  /** Edits the newest own text: the API is told only that something unsupported came. */
  edits(text: string): void {
    const own = this.bubbles.findLast(({ by, text: said }) => by === 'person' && said !== undefined)
    if (own) Object.assign(own, { text, edited: true })
    this.emit(this.headed(content.unsupported('edit'), {}))
  }

  /** Any content, known or not. */
  sendsRaw(body: MessageContent, extra: Extra = {}): Kept {
    return this.sends(body, { text: `[${body.type}]` }, extra)
  }

  /** Takes a new number; the next text may arrive before the system message that explains it. */
  changesNumber(phone: string, { bsuid, first }: { bsuid?: string; first?: string } = {}): void {
    const before = this.identity()
    const { world } = this.parts
    Object.assign(this.person, { phone: this.person.phone === undefined ? undefined : phone, bsuid: bsuid ?? this.person.bsuid })
    if (first !== undefined) this.says(first)
    const after = this.identity()
    const told = before.phone === undefined ? bsuidChanged(before, after, new Date(world.now())) : numberChanged(before, after, new Date(world.now()))
    this.parts.emitter.emit({ line: this.line, message: told })
  }

  /** Deletes the chat on the phone. The business hears nothing of it. */
  forgets(): void {
    this.parts.world.chat(this.person, this.line.id).bubbles.length = 0
  }

  /**
   * Waits until `enough` holds for what the business wrote.
   * @throws Error after `within` milliseconds
   */
  async until(enough: (received: Kept[]) => boolean, within = 10_000): Promise<Kept[]> {
    for (const end = Date.now() + within; Date.now() < end; await new Promise((done) => setTimeout(done, 15))) {
      if (enough(this.received)) return this.received
    }
    throw new Error(`the business wrote ${this.received.length} messages, last: ${this.last?.text ?? 'none'}`)
  }

  private identity(): Identity {
    return this.parts.world.identity(this.person)
  }

  private mediaBody(kept: KeptFile, kind: FileKind, extra: FileExtra): MediaBody {
    const { shelf, world } = this.parts
    return {
      id: kept.id,
      mime_type: kind === 'voice' ? 'audio/ogg; codecs=opus' : kept.mime,
      sha256: kept.sha256,
      ...(extra.withUrl ? { url: `${world.url}${shelf.path(kept.id)}` } : {}),
      ...(extra.caption && kind !== 'voice' && kind !== 'audio' ? { caption: extra.caption } : {}),
      ...(kind === 'document' && kept.name ? { filename: kept.name } : {}),
    }
  }

  private headed(body: MessageContent, extra: Extra, answered?: Kept, more: Partial<MessageHead> = {}): InboundMessage {
    const { world } = this.parts
    const who = this.identity()
    const context = {
      ...(answered && !extra.alone ? { from: this.line.display.replace('+', ''), id: answered.wamid } : {}),
      ...(extra.forwarded ? { forwarded: true } : {}),
      ...(extra.frequentlyForwarded ? { frequently_forwarded: true } : {}),
    }
    return {
      ...(who.phone ? { from: who.phone } : {}),
      ...(who.bsuid ? { from_user_id: who.bsuid } : {}),
      id: world.newWamid(who, 'in'),
      timestamp: String(Math.floor(world.now() / 1000) - (extra.secondsAgo ?? 0)),
      ...(Object.keys(context).length > 0 ? { context } : {}),
      ...more,
      ...body,
    }
  }

  private sends(body: MessageContent, bubble: Partial<Kept>, extra: Extra, answered?: Kept, more: Partial<MessageHead> = {}): Kept {
    const message = this.headed(body, extra, answered, more)
    const kept: Kept = { id: randomUUID(), by: 'person', at: Number(message.timestamp) * 1000, tick: 'sent', wamid: message.id, ...bubble }
    const chat = this.parts.world.chat(this.person, this.line.id)
    chat.bubbles.push(kept)
    chat.heardAt = Math.max(chat.heardAt ?? 0, kept.at)
    this.emit(message, () => {
      if (kept.tick === 'sent') kept.tick = 'delivered'
    })
    return kept
  }

  private emit(message: InboundMessage, taken?: () => void): void {
    this.parts.emitter.emit({ line: this.line, person: this.identity(), message, taken })
  }
}

const sampleFor: Record<FileKind, SampleKind> = { image: 'image', video: 'video', voice: 'voice', audio: 'voice', document: 'document', sticker: 'image' }
