import type { Line } from '@/lib/answers/types'
import { current } from '@/lib/answers/types'
import { answerWords } from '@/lib/i18n/answers'
import { day } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'

type HelplineLinesProps = { lines: readonly Line[] /** `YYYY-MM-DD` */; today: string; language: Language }

const shown = (iso: string, language: Language) => day(new Date(`${iso}T12:00:00+05:30`), language)

/** Each number with its own source and days. One whose time is over stays, for somebody may need it now, and says that it is being checked. */
export function HelplineLines({ lines, today, language }: HelplineLinesProps) {
  const { answers: words } = answerWords[language]
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{words.lines}</h2>
      <ul>
        {lines.map(({ number, name, check }) => (
          <li key={number}>
            <a href={`tel:${number}`}>{number}</a> {name[language]}
            <br />
            <span className="quiet">
              {check ? (
                <>
                  {words.source}: {check.sourceUrl ? <a href={check.sourceUrl}>{check.source[language]}</a> : check.source[language]}
                  {words.stop} {words.verified(shown(check.verifiedOn, language))}
                  {current(check, today) ? `, ${words.until(shown(check.expiresOn, language))}${words.stop}` : `${words.stop} ${words.lineChecking}`}
                </>
              ) : (
                words.lineChecking
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
