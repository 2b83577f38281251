import { type Asked, classes, groups, type Rule, type Verdict } from '@/lib/answers/eligibility'
import { answerWords } from '@/lib/i18n/answers'
import { count, day } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { BalDocument } from './answers'
import { at, type Reading } from './document'

export type Checked = { asked: Asked; verdict: Verdict } | 'bad' | null

type EligibilityProps = Reading & { rule: Rule /** Null when the rule's time is over. */; checked: Checked; expired: boolean; demo: boolean }

const shown = (iso: string, language: Language) => day(new Date(`${iso}T12:00:00+05:30`), language)

function Result({ asked, verdict, rule, language }: { asked: Asked; verdict: Verdict; rule: Rule; language: Language }) {
  const { checker: words } = answerWords[language]
  const { age, ages, others, result } = verdict
  const on = shown(rule.onDay, language)
  return (
    <section aria-labelledby="result">
      <h2 id="result" className={result === 'fits' ? 'note' : 'note problem'}>
        {words.result[result]}
      </h2>
      {result === 'not_born' ? null : <p>{words.age(on, age.years, age.months)}</p>}
      {result !== 'fits' && others.length > 0 ? <p>{words.others(others.map((one) => words.classes[one]).join(', '))}</p> : null}
      <h2>{words.rule}</h2>
      <ul>
        <li>{words.ruleAge(ages.from, ages.to, on)}</li>
        {asked.group === 'ews' ? <li>{words.ruleIncome(count(rule.incomeLimit))}</li> : null}
        {asked.group === 'dg' ? <li>{words.ruleDg}</li> : null}
      </ul>
      <p className="quiet">{words.verified(shown(rule.verifiedOn, language))}</p>
    </section>
  )
}

function Form({ rule, checked, language }: Pick<EligibilityProps, 'rule' | 'checked' | 'language'>) {
  const { checker: words } = answerWords[language]
  const asked = checked && checked !== 'bad' ? checked.asked : null
  return (
    <form method="post" action={at('/answers/eligibility', language)}>
      {checked === 'bad' ? (
        <p className="note problem" role="alert">
          {words.bad}
        </p>
      ) : null}
      <label htmlFor="born">{words.born}</label>
      <input id="born" name="born" type="date" min="2010-01-01" max={rule.onDay} defaultValue={asked?.born} required />
      <label htmlFor="wanted">{words.wanted}</label>
      <select id="wanted" name="wanted" defaultValue={asked?.wanted}>
        {classes.map((one) => (
          <option key={one} value={one}>
            {words.classes[one]}
          </option>
        ))}
      </select>
      <label htmlFor="group">{words.group}</label>
      <select id="group" name="group" defaultValue={asked?.group}>
        {groups.map((one) => (
          <option key={one} value={one}>
            {words.groups[one]}
          </option>
        ))}
      </select>
      <label htmlFor="income">{words.income}</label>
      <input id="income" name="income" inputMode="numeric" maxLength={14} defaultValue={asked?.income ?? undefined} autoComplete="off" />
      <button type="submit">{checked ? words.again : words.check}</button>
    </form>
  )
}

/** Age and eligibility for a reserved seat, with the rule that decides. Past its day the rule answers nobody. */
export function Eligibility({ rule, checked, expired, demo, ...reading }: EligibilityProps) {
  const { language } = reading
  const { checker: words, answers } = answerWords[language]
  return (
    <BalDocument {...reading} title={words.title} path="/answers/eligibility" simulated={demo}>
      <div className="narrow">
        <h1>{words.title}</h1>
        <p>{words.intro(rule.session)}</p>
        {expired ? <p className="note problem">{words.expired}</p> : null}
        {!expired && checked && checked !== 'bad' ? <Result {...checked} rule={rule} language={language} /> : null}
        {expired ? null : <Form rule={rule} checked={checked} language={language} />}
        <p>
          <a className="alone" href={at('/answers', language)}>
            {answers.more}
          </a>
        </p>
      </div>
    </BalDocument>
  )
}
