import { ContactRound, FileText, FolderOpen, Image, type LucideIcon, MapPin, Mic, Video } from 'lucide-react'
import { useId } from 'react'
import type { FileKind } from '@/e2e/fake-graph/wire'
import type { SimulatorWords } from '@/lib/i18n/simulator'
import { Sheet } from './sheet'

type AttachActs = { sample: (kind: FileKind) => void; own: (file: File) => void; pin: () => void; card: () => void }
type AttachSheetProps = AttachActs & { words: SimulatorWords['attach']; close: string; onClose: () => void }

const tile = 'flex w-full items-center gap-3 rounded border bg-paper px-3 py-2.5 text-left hover:border-primary hover:text-primary'
const samples: { kind: 'image' | 'video' | 'voice' | 'document'; icon: LucideIcon }[] = [
  { kind: 'image', icon: Image },
  { kind: 'video', icon: Video },
  { kind: 'voice', icon: Mic },
  { kind: 'document', icon: FileText },
]

/** Files, place and card: ready-made samples, so that nothing has to be looked for, and one's own file. */
export function AttachSheet({ words, close, onClose, sample, own, pin, card }: AttachSheetProps) {
  const id = useId()
  return (
    <Sheet title={words.title} close={close} onClose={onClose}>
      <p className="mb-2 text-muted">{words.note}</p>
      <ul className="grid grid-cols-2 gap-2">
        {samples.map(({ kind, icon: Icon }) => (
          <li key={kind}>
            <button type="button" className={tile} onClick={() => sample(kind)}>
              <Icon aria-hidden className="size-5 shrink-0" />
              {words[kind]}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={tile} onClick={pin}>
            <MapPin aria-hidden className="size-5 shrink-0" />
            {words.pin}
          </button>
        </li>
        <li>
          <button type="button" className={tile} onClick={card}>
            <ContactRound aria-hidden className="size-5 shrink-0" />
            {words.card}
          </button>
        </li>
      </ul>
      <div className="mt-3 grid gap-1">
        <label htmlFor={id} className="flex items-center gap-2 font-medium">
          <FolderOpen aria-hidden className="size-5 shrink-0" />
          {words.own}
        </label>
        <p id={`${id}-hint`} className="text-muted">
          {words.ownHint}
        </p>
        <input id={id} type="file" aria-describedby={`${id}-hint`} className="field" onChange={({ target }) => target.files?.[0] && own(target.files[0])} />
      </div>
    </Sheet>
  )
}
