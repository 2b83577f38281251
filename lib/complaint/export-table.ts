import type { WorkWords } from '@/lib/i18n/desk-work'
import { hour } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { csv } from './csv'
import type { ExportRow } from './export'

/** The exported complaints as CSV in one language; arrivals as the hour in Asia/Kolkata, unknown values empty. */
export function exportTable(rows: readonly ExportRow[], language: Language, { complaints, complaint }: WorkWords, categories: Record<string, string>): string {
  const { ref, arrived, category, priority, status, district, thana, late, outcome, fir, arrests, seizures, verdict } = complaints.columns
  const lines = rows.map((row) => [
    row.ref,
    hour(row.arrivedHour, language),
    categories[row.category] ?? row.category,
    complaint.priority[row.priority],
    complaint.status[row.status],
    row.district[language],
    row.thana?.[language] ?? null,
    row.late ? complaints.yes : null,
    row.outcome ? complaint.outcome[row.outcome] : null,
    row.firNumber,
    row.arrests,
    row.seizures,
    row.verdict ? complaint.verdict[row.verdict] : null,
  ])
  return csv([ref, arrived, category, priority, status, district, thana, late, outcome, fir, arrests, seizures, verdict], lines)
}
