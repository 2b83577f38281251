import { Notes } from '@/components/insight/notes'
import type { Viewer } from '@/lib/access/viewer'
import { insightNoteWords } from '@/lib/i18n/insight-note'
import { notes } from '@/lib/insights/note'
import { makeWeeklyNote } from './note-actions'

/** The weekly review notes of the viewer's area, for the district that the page is filtered to. */
export async function WeeklyNotes({ viewer, district }: { viewer: Viewer; district: number | null }) {
  return (
    <Notes
      notes={await notes(viewer)}
      district={viewer.districtId === null ? district : null}
      make={makeWeeklyNote}
      language={viewer.language}
      words={insightNoteWords(viewer.language)}
    />
  )
}
