import { Mic, Paperclip, SendHorizontal } from 'lucide-react'
import type { SimulatorWords } from '@/lib/i18n/simulator'

type ComposerProps = { words: SimulatorWords['phone']; text: string; write: (text: string) => void; send: () => void; attach: () => void; voice: () => void; disabled: boolean }

const round = 'grid size-10 shrink-0 place-items-center rounded-full disabled:opacity-55'

/** The message field: Enter sends, Shift and Enter begin a new line; with nothing written the button records a voice note. */
export function Composer({ words, text, write, send, attach, voice, disabled }: ComposerProps) {
  const written = text.trim() !== ''
  return (
    <form
      className="flex items-end gap-1.5 border-t bg-paper px-2 py-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (written) send()
      }}
    >
      <button type="button" aria-label={words.attach} aria-haspopup="dialog" disabled={disabled} onClick={attach} className={`${round} text-muted hover:text-ink`}>
        <Paperclip aria-hidden className="size-5" />
      </button>
      <textarea
        aria-label={words.text}
        placeholder={words.text}
        rows={1}
        value={text}
        disabled={disabled}
        onChange={({ target }) => write(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (written) send()
        }}
        className="field field-sizing-content max-h-28 min-h-10 flex-1 resize-none rounded-2xl px-3.5"
      />
      {written ? (
        <button type="submit" aria-label={words.send} disabled={disabled} className={`${round} bg-primary text-primary-ink`}>
          <SendHorizontal aria-hidden className="size-5" />
        </button>
      ) : (
        <button type="button" aria-label={words.voice} disabled={disabled} onClick={voice} className={`${round} bg-primary text-primary-ink`}>
          <Mic aria-hidden className="size-5" />
        </button>
      )}
    </form>
  )
}
