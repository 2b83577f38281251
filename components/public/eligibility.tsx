import { type Asked, classes, groups, type Rule, type Verdict } from '@/lib/answers/eligibility'
import { answerWords } from '@/lib/i18n/answers'
import { day } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { BalDocument } from './answers'
import { at, type Reading } from './document'
import { RuleText } from './rule-text'

export type Checked = { asked: Asked; verdict: Verdict } | 'bad' | null

type EligibilityProps = Reading & { rule: Rule | null /** Null when there is none or its time is over: then nobody is answered. */; checked: Checked; demo: boolean }

const shown = (iso: string, language: Language) => day(new Date(`${iso}T12:00:00+05:30`), language)

type ResultProps = { asked: Asked; verdict: Verdict; rule: Rule; language: Language }

function Result({ asked, verdict, rule, language }: ResultProps) {
  const { checker: words } = answerWords[language]
  const { age, others, result } = verdict
  const on = shown(rule.onDay, language)
  return (
    <section aria-labelledby="result">
      <h2 id="result" className={result === 'fits' ? 'note' : 'note problem'}>
        {words.result[result]}
      </h2>
      {result === 'not_born' ? null : <p>{words.age(on, age.years, age.months)}</p>}
      {result !== 'fits' && others.length > 0 ? <p>{words.others(others.map((one) => words.classes[one]).join(', '))}</p> : null}
      <RuleText rule={rule} group={asked.group} wanted={asked.wanted} language={language} />
    </section>
  )
}

type FormProps = Pick<EligibilityProps, 'checked' | 'language'> & { rule: Rule }

function Form({ rule, checked, language }: FormProps) {
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
export function Eligibility({ rule, checked, demo, ...reading }: EligibilityProps) {
  const { language } = reading
  const { checker: words, answers } = answerWords[language]
  return (
    <BalDocument {...reading} title={words.title} path="/answers/eligibility" simulated={demo}>
      <div className="narrow">
        <h1>{words.title}</h1>
        {rule ? <p>{words.intro(rule.session)}</p> : <p className="note problem">{words.expired}</p>}
        {rule && checked && checked !== 'bad' ? <Result {...checked} rule={rule} language={language} /> : null}
        {rule ? <Form rule={rule} checked={checked} language={language} /> : null}
        {rule && !(checked && checked !== 'bad') ? <RuleText rule={rule} language={language} /> : null}
        <p>
          <a className="alone" href={at('/answers', language)}>
            {answers.more}
          </a>
        </p>
      </div>
    </BalDocument>
  )
}
