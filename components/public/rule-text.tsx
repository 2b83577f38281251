import { bornBetween, type Class, classes, type Group, type Rule } from '@/lib/answers/eligibility'
import { answerWords } from '@/lib/i18n/answers'
import { count, day } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'

type RuleTextProps = { rule: Rule; language: Language /** Left out: all of them. */; group?: Group; wanted?: Class }

const shown = (iso: string, language: Language) => day(new Date(`${iso}T12:00:00+05:30`), language)

/** The rule that decides, in words: ages with the days of birth that fit, income, what else counts, source and days. */
export function RuleText({ rule, language, group, wanted }: RuleTextProps) {
  const { checker: words, answers } = answerWords[language]
  const tables = (['general', 'cwsn'] as const).filter((table) => group === undefined || (table === 'cwsn') === (group === 'cwsn'))
  const on = shown(rule.onDay, language)
  const line = (table: (typeof tables)[number], one: Class) => {
    const ages = rule.ages[table][one]
    const { first, last } = bornBetween(ages, rule.onDay)
    return `${words.classes[one]}: ${words.ruleAge(ages.from, ages.to, on)} ${words.ruleBorn(shown(first, language), shown(last, language))}`
  }
  return (
    <>
      <h2>{words.rule}</h2>
      {tables.map((table) => (
        <div key={table}>
          {tables.length > 1 ? <p>{words.table[table]}</p> : null}
          <ul>
            {(wanted ? [wanted] : classes).map((one) => (
              <li key={one}>{line(table, one)}</li>
            ))}
          </ul>
        </div>
      ))}
      <ul>
        {group === undefined || group === 'ews' ? <li>{words.ruleIncome(count(rule.incomeLimit))}</li> : null}
        {group === undefined || group === 'dg' ? <li>{words.ruleDg}</li> : null}
        {rule.more[language]
          .split('\n')
          .filter(Boolean)
          .map((more) => (
            <li key={more}>{more}</li>
          ))}
      </ul>
      <p className="quiet">
        {answers.source}:{' '}
        {rule.sourceUrl ? (
          <a href={rule.sourceUrl} rel="noreferrer">
            {rule.source[language]}
          </a>
        ) : (
          rule.source[language]
        )}
        , {answers.sourceOf(shown(rule.sourceDate, language))}
        {answers.stop} {answers.verified(shown(rule.verifiedOn, language))}, {answers.until(shown(rule.expiresOn, language))}
        {answers.stop}
      </p>
    </>
  )
}
