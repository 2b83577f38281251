import { FileText } from 'lucide-react'
import { type StepAction, StepForm } from '@/components/complaint/step-form'
import { day, moment } from '@/lib/i18n/format'
import type { InsightNoteWords } from '@/lib/i18n/insight-note'
import type { Language } from '@/lib/i18n/language'
import type { NoteItem } from '@/lib/insights/types'

type NotesProps = { notes: NoteItem[]; district: number | null; make: StepAction; language: Language; words: InsightNoteWords }

/** Makes the weekly review note in one click, and lists those made before. */
export function Notes({ notes, district, make, language, words }: NotesProps) {
  const { notes: said, alarm } = words
  return (
    <section aria-labelledby="notes" className="grid gap-3 rounded border bg-panel p-4 print:hidden">
      <div className="grid gap-1">
        <h2 id="notes">{said.heading}</h2>
        <p className="text-muted">{said.text}</p>
      </div>
      <StepForm action={make} button={said.make} look="secondary" refusals={alarm.refusal}>
        <input type="hidden" name="district" value={district ?? ''} />
      </StepForm>
      {notes.length === 0 ? (
        <p className="text-muted">{said.none}</p>
      ) : (
        <ul className="grid gap-2">
          {notes.map((note) => (
            <li key={note.id} className="flex gap-2.5">
              <FileText aria-hidden className="mt-[0.2em] size-[1.2em] shrink-0 text-muted" />
              <div>
                <a href={`/api/insights/note/${note.id}`} className="underline underline-offset-2">
                  {said.item(note.area[language], day(note.week, language))}
                </a>
                <p className="text-muted">
                  {said.file(note.pages, Math.round(note.bytes / 1024))} · {said.by(note.by?.[language] ?? null, moment(note.madeAt, language))}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
