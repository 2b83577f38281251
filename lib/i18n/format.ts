import type { Language } from './language'

// India has kept one offset since 1945, so Asia/Kolkata is plain arithmetic.
const offset = 330 * 60_000

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  hi: ['जन॰', 'फ़र॰', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुल॰', 'अग॰', 'सित॰', 'अक्टू॰', 'नव॰', 'दिस॰'],
} as const

const two = (n: number) => n.toString().padStart(2, '0')
const clock = (local: Date) => `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
const inIndia = (at: Date) => new Date(at.getTime() + offset)

/** The day in Asia/Kolkata: `21 Nov 2026`, `21 नव॰ 2026`. */
export function day(at: Date, language: Language): string {
  const local = inIndia(at)
  return `${local.getUTCDate()} ${months[language][local.getUTCMonth()]} ${local.getUTCFullYear()}`
}

/** The month in Asia/Kolkata: `Nov 2026`, `नव॰ 2026`. */
export function month(at: Date, language: Language): string {
  const local = inIndia(at)
  return `${months[language][local.getUTCMonth()]} ${local.getUTCFullYear()}`
}

/** The minute in Asia/Kolkata: `21 Nov 2026, 14:10`. */
export function moment(at: Date, language: Language): string {
  return `${day(at, language)}, ${clock(inIndia(at))}`
}

/** An instant known only to the hour, shown as the hour it stands for: `21 Nov 2026, 14:30–15:30`. */
export function hour(at: Date, language: Language): string {
  return `${moment(at, language)}–${clock(inIndia(new Date(at.getTime() + 3_600_000)))}`
}

/** Day in Asia/Kolkata as `2026-11-21`, what a date field and a URL carry. */
export function isoDay(at: Date): string {
  return inIndia(at).toISOString().slice(0, 10)
}

/** The minute in Asia/Kolkata as `2026-11-21T14:10`, what a field for day and time carries. */
export function localMinute(at: Date): string {
  return inIndia(at).toISOString().slice(0, 16)
}

/** Midnight in Asia/Kolkata at which `isoDay` begins; null when it is not a day of the calendar. */
export function startOfDay(iso: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  const midnight = new Date(`${iso}T00:00:00+05:30`)
  return Number.isNaN(midnight.getTime()) || isoDay(midnight) !== iso ? null : midnight
}

/** Indian digit grouping in both languages: `1,23,456`. */
export function count(n: number): string {
  const [whole = '', rest] = Math.abs(n).toString().split('.')
  const head = whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',')
  const grouped = head ? `${head},${whole.slice(-3)}` : whole
  return `${n < 0 ? '−' : ''}${grouped}${rest ? `.${rest}` : ''}`
}

/** A number that is expected, to one place; very small ones to two, so that none is called nothing. */
export const expected = (n: number): string => (n < 0.1 ? n.toFixed(2) : n.toFixed(1))

const units = {
  en: { minute: 'min', hour: 'h', day: 'd' },
  hi: { minute: 'मिनट', hour: 'घंटे', day: 'दिन' },
} as const

/** A length of time in its two largest parts: `45 min`, `2 h 10 min`, `3 d 4 h`. Takes milliseconds; the sign is dropped. */
export function span(milliseconds: number, language: Language): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000)
  const unit = units[language]
  const hindiHour = (n: number) => (language === 'hi' && n === 1 ? 'घंटा' : unit.hour)
  const parts: [number, string][] =
    minutes < 60
      ? [[minutes, unit.minute]]
      : minutes < 1440
        ? [
            [Math.floor(minutes / 60), hindiHour(Math.floor(minutes / 60))],
            [minutes % 60, unit.minute],
          ]
        : [
            [Math.floor(minutes / 1440), unit.day],
            [Math.floor((minutes % 1440) / 60), hindiHour(Math.floor((minutes % 1440) / 60))],
          ]
  return parts
    .filter(([n], index) => n > 0 || index === 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(' ')
}
