import { RuleText } from '@/components/public/rule-text'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { FoldMark } from '@/components/ui/fold-mark'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { bornBetween, eligibility, type Rule } from '@/lib/answers/eligibility'
import type { RuleVersion } from '@/lib/answers/rule-edit'
import { answerWords } from '@/lib/i18n/answers'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { childRuleWords } from '@/lib/i18n/child-rule'
import { count, day } from '@/lib/i18n/format'
import { type Language, languages } from '@/lib/i18n/language'
import { publishAdmissionRule } from '../actions'

/** The youngest child that fits a nursery seat, a day younger, and the same with an income of one rupee too much: what the public would be told. */
function Example({ rule, language }: { rule: Rule; language: Language }) {
  const [words, { checker }] = [childRuleWords(language).rule, answerWords[language]]
  const youngest = bornBetween(rule.ages.general.nursery, rule.onDay).last
  const younger = new Date(Date.parse(youngest) + 86_400_000).toISOString().slice(0, 10)
  const cases = [
    { born: youngest, income: rule.incomeLimit },
    { born: younger, income: rule.incomeLimit },
    { born: youngest, income: rule.incomeLimit + 1 },
  ]
  return (
    <>
      <h3>{words.example}</h3>
      <ul>
        {cases.map(({ born, income }) => {
          const { result, age } = eligibility({ born, income, wanted: 'nursery', group: 'ews' }, rule)
          const on = (iso: string) => day(new Date(`${iso}T12:00:00+05:30`), language)
          return (
            <li key={`${born} ${income}`}>
              {words.exampleOf('EWS', on(born), checker.classes.nursery)} {words.exampleIncome(count(income))} {checker.age(on(rule.onDay), age.years, age.months)}{' '}
              {checker.result[result]}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** A version as the public would read it in both languages, with its example; a draft can be published. */
export function RuleVersionShown({ version: { no, state, rule, editor, editedAt }, language }: { version: RuleVersion; language: Language }) {
  const [{ editing }, { rule: words }] = [childDeskWords(language), childRuleWords(language)]
  return (
    <details open={state !== 'past'} className="group rounded border bg-panel">
      <summary className="flex min-h-11 flex-wrap items-center gap-x-2 px-3 py-1.5">
        <span className="tabular font-semibold">{no}</span>
        <Badge tone={state === 'published' ? 'acted' : state === 'draft' ? 'waiting' : 'plain'}>{editing.state[state]}</Badge>
        <span className="tabular">{rule.session}</span>
        <span className="text-muted">
          {editor ? `${editing.by} ${editor[language]}` : editing.seed}, <Time at={editedAt} language={language} />
        </span>
        <FoldMark />
      </summary>
      <div className="grid gap-4 border-t px-3 py-3 md:grid-cols-2 [&_ul]:list-disc [&_ul]:pl-5">
        {languages.map((one) => (
          <div key={one} lang={one} className="grid content-start gap-2">
            <RuleText rule={rule} language={one} />
            <Example rule={rule} language={one} />
          </div>
        ))}
      </div>
      {state === 'draft' ? (
        <ActionForm action={publishAdmissionRule} refusals={words.refused} className="border-t px-3 py-3">
          <input type="hidden" name="no" value={no} />
          <SubmitButton look="primary">{`${editing.publish} ${no}`}</SubmitButton>
        </ActionForm>
      ) : null}
    </details>
  )
}
