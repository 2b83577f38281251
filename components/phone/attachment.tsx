import { ContactRound, FileText, MapPin } from 'lucide-react'
import Image from 'next/image'
import type { Bubble } from '@/e2e/fake-graph/wire'
import type { SimulatorWords } from '@/lib/i18n/simulator'

type AttachmentProps = { bubble: Bubble; fileAt: (id: string) => string; words: SimulatorWords['phone'] }
type FileProps = { file: NonNullable<Bubble['file']>; src: string; words: SimulatorWords['phone'] }

function Shown({ file, src, words }: FileProps) {
  const label = words.file[file.kind]
  switch (file.kind) {
    case 'image':
    case 'sticker':
      return <Image src={src} alt={label} width={320} height={200} unoptimized className="max-h-56 w-full rounded object-cover" />
    case 'video':
      return (
        <video src={src} aria-label={label} controls muted playsInline preload="metadata" className="max-h-56 w-full rounded bg-ink">
          <track kind="captions" />
        </video>
      )
    case 'voice':
    case 'audio':
      return (
        <audio src={src} aria-label={label} controls preload="metadata" className="h-10 w-60 max-w-full">
          <track kind="captions" />
        </audio>
      )
    case 'document':
      return (
        <a href={src} target="_blank" rel="noreferrer" className="flex items-center gap-2 rounded border bg-paper px-2.5 py-2 hover:border-primary">
          <FileText aria-hidden className="size-5 shrink-0 text-muted" />
          <span className="min-w-0 truncate">{file.name ?? label}</span>
          <span className="tabular ml-auto shrink-0 text-muted">{Math.max(1, Math.round(file.size / 1024))} kB</span>
        </a>
      )
  }
}

/** What hangs on a message: a file, a point on the map, a contact card. */
export function Attachment({ bubble: { file, pin, card }, fileAt, words }: AttachmentProps) {
  if (file) return <Shown file={file} src={fileAt(file.id)} words={words} />
  if (pin) {
    return (
      <p className="flex items-start gap-2 rounded border bg-paper px-2.5 py-2">
        <MapPin aria-hidden className="mt-0.5 size-5 shrink-0 text-primary" />
        <span>
          {pin.name ? <span className="block font-medium">{pin.name}</span> : null}
          <span className="tabular text-muted">{words.pinOf(pin.lat.toFixed(4), pin.lng.toFixed(4))}</span>
        </span>
      </p>
    )
  }
  if (!card) return null
  return (
    <p className="flex items-start gap-2 rounded border bg-paper px-2.5 py-2">
      <ContactRound aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <span>
        <span className="sr-only">{words.card}: </span>
        <span className="block font-medium">{card.name}</span>
        <span className="tabular text-muted">{card.phone}</span>
      </span>
    </p>
  )
}
