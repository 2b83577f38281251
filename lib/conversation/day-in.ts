import { isDay } from '@/lib/answers/eligibility'
import { plain } from './input'

/** `25-08-2022`, `25/8/22`, `२५.०८.२०२२`, `25 Aug 2022`, `25 अगस्त 2022` or `2022-08-25` as `YYYY-MM-DD`; null when it is no day of the calendar. */
export function dayIn(text: string): string | null {
  const [, a = '', b = '', c = ''] = /^(\d{1,4}) (\d{1,2}) (\d{1,4})$/.exec(monthsAsNumbers(plain(text))) ?? []
  const [year, month, date] = a.length === 4 ? [a, b, c] : [c.length === 2 ? `20${c}` : c, b, a]
  const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(found) ? found : null
}

const months = [
  ...['jan janvari जनवरी जन', 'feb farvari फरवरी', 'mar march मार्च', 'apr aprail अप्रैल', 'may mai मई', 'jun june जून', 'jul julai जुलाई', 'aug agast अगस्त'],
  ...['sep sept sitambar सितंबर सितम्बर', 'oct aktubar अक्टूबर अक्तूबर', 'nov navambar नवंबर नवम्बर', 'dec disambar दिसंबर दिसम्बर'],
].map((names) => names.split(' ').map(plain))

/** "25th August 2022" as "25 8 2022". */
export function monthsAsNumbers(said: string): string {
  const words = said.replace(/(\d)(?:st|nd|rd|th)(?= |$)/g, '$1').split(' ')
  return words
    .map((word) => {
      const at = months.findIndex((names) => names.some((name) => word === name || (/^[a-z]{3}/.test(name) && word.length > 3 && word.startsWith(name))))
      return at < 0 ? word : String(at + 1)
    })
    .join(' ')
}
