import { type Age, classes, eligibility, type Rule } from '@/lib/answers/eligibility'
import { balTalk } from '@/lib/i18n/bal-talk'
import { count } from '@/lib/i18n/format'
import { dayIn } from '../day-in'
import { plain, substantial } from '../input'
import { type Here, moved, type Question } from '../question'
import { day, happened, looked, ruling } from './answers'
import { cut } from './plain'

const talk = (here: Here) => balTalk[here.language].eligible

/** Rupees a year in "3 lakh", "2.5 लाख", "50,000", "40 hazar"; null for anything else. */
function rupeesIn(text: string): number | null {
  const [, amount = '', unit = ''] =
    /^(?:rs |rupees? |रु )?(\d+(?:\.\d+)?) ?(lakhs?|lac|lacs|lakh|लाख|hazar|hajar|thousand|हजार|k)?(?: .*)?$/.exec(
      plain(text.replace(/(\d)[, ](?=\d{2,3}(?:\D|$))/g, '$1').replace(/(\d)\.(\d)/g, '$1 point $2')).replace(' point ', '.'),
    ) ?? []
  if (amount === '') return null
  return Number(amount) * (/^la|^लाख/.test(unit) ? 100_000 : unit ? 1_000 : 1)
}

export const born: Question = {
  body: (here) => talk(here).born,
  tell: (text, here) => {
    const found = dayIn(text)
    if (!found) return (substantial(text) ? looked(text, here) : null) ?? { state: here.state, note: talk(here).badDate }
    return { state: { ...moved(here.state, 'eligible_kind'), child: { born: found } } }
  },
  back: (here) => moved(here.state, 'ask'),
}

const kindWords: Record<string, readonly string[]> = {
  none: ['general', 'gen', 'ews', 'ur', 'सामान्य', 'samanya'],
  disabled: ['cwsn', 'disabled', 'divyang', 'viklang', 'handicapped', 'दिव्यांग', 'विकलांग'],
  dg: ['sc', 'st', 'obc', 'dg', 'sc st', 'एससी', 'एसटी', 'ओबीसी', 'दलित'],
}

/** Which quota: a disability has its own; the disadvantaged groups need no income paper. */
export const kind: Question = {
  body: (here) => talk(here).kind,
  options: (here) => Object.entries(talk(here).kinds).map(([id, title]) => ({ id, title, also: kindWords[id] ?? [] })),
  numbered: true,
  choose: (option, here) => {
    if (!(option in talk(here).kinds)) return null
    const group = option === 'none' ? 'ews' : option === 'disabled' ? 'cwsn' : 'dg'
    return { state: { ...moved(here.state, group === 'ews' ? 'eligible_income' : 'eligible_result'), child: { ...here.state.child, group } } }
  },
  back: (here) => moved(here.state, 'eligible_born'),
}

export const income: Question = {
  body: (here) => talk(here).income,
  options: (here) =>
    Object.entries(talk(here).incomes)
      .filter(([id]) => id === 'unknown' || ruling(here))
      .map(([id, title]) => ({ id, title: title(limitOf(here)) })),
  numbered: true,
  choose: (option, here) => (option in talk(here).incomes ? { state: { ...moved(here.state, 'eligible_result'), child: { ...here.state.child, income: option } } } : null),
  tell: (text, here) => {
    const rupees = rupeesIn(text)
    const rule = ruling(here)
    // A small number is no year's income of a family.
    if (rupees === null || rupees < 1_000 || !rule) return null
    return { state: { ...moved(here.state, 'eligible_result'), child: { ...here.state.child, income: rupees > rule.incomeLimit ? 'above' : 'within' } } }
  },
  back: (here) => moved(here.state, 'eligible_kind'),
}

/** The limit of income as people say it: "5 lakh", "2.5 lakh", "96,000". */
function limitOf(here: Here): string {
  const limit = ruling(here)?.incomeLimit ?? 0
  return limit >= 100_000 && limit % 10_000 === 0 ? talk(here).lakh(limit / 100_000) : count(limit)
}

export const result: Question = {
  body: (here) => {
    const rule = ruling(here)
    return (rule ? [...verdict(here, rule), ...ruleInWords(here, rule), talk(here).refused] : [balTalk[here.language].answers.checking]).join('\n\n')
  },
  options: (here) => [
    { id: 'happened', title: balTalk[here.language].answers.happened },
    { id: 'ask', title: balTalk[here.language].answers.more },
    { id: 'menu', title: here.words.choose.menu },
  ],
  numbered: true,
  choose: (option, here) => (option === 'happened' ? happened('ADMIT', undefined, here) : option === 'ask' ? { state: moved(here.state, 'ask') } : null),
  back: (here) => moved(here.state, 'ask'),
}

const inWords = ({ years, months }: Age, here: Here) => talk(here).years(years, months)
const quota = { ews: 'EWS', dg: 'DG', cwsn: 'CWSN' } as const

function verdict(here: Here, rule: Rule): string[] {
  const words = talk(here)
  const { born: date, group: chosen, income: earned } = here.state.child ?? {}
  if (!date) return [words.badDate]
  const group = chosen === 'cwsn' || chosen === 'dg' ? chosen : 'ews'
  const limit = earned === 'within' ? rule.incomeLimit : earned === 'above' ? rule.incomeLimit + 1 : null
  const by = classes.map((wanted) => ({ wanted, ...eligibility({ born: date, wanted, group, income: limit }, rule) }))
  const age = by[0] ? words.age(inWords(by[0].age, here), day(rule.onDay, here)) : ''
  const may = by.filter(({ result }) => result === 'fits' || result === 'income_unknown')
  if (may.length > 0)
    return [age, words.may(quota[group], may.map(({ wanted }) => words.classes[wanted]).join(', ')), ...(limit === null && group === 'ews' ? [words.ifIncome(limitOf(here))] : [])]
  const reasons = by.map(({ result }) => result)
  if (reasons.includes('edge')) return [age, words.edge]
  const reason = reasons.includes('income_over') ? words.tooRich : reasons.every((one) => one === 'too_young' || one === 'not_born') ? words.tooYoung : words.tooOld
  return [age, words.not(reason)]
}

/** The rule that decided, what else counts, and where it comes from. */
function ruleInWords(here: Here, rule: Rule): string[] {
  const words = talk(here)
  const group = here.state.child?.group
  const table = rule.ages[group === 'cwsn' ? 'cwsn' : 'general']
  const ages = classes.map((one) => words.span(words.classes[one], table[one].from, table[one].to))
  const decides = `${rule.session}: ${ages.join('; ')}. ${group === 'ews' ? words.limit(limitOf(here)) : ''}`.trim()
  const more = cut(rule.more[here.language], 1_000)
  return [words.rule(decides), ...(more ? [more] : []), balTalk[here.language].answers.source(rule.source[here.language], day(rule.verifiedOn, here))]
}
