import { ChartFrame } from '@/components/chart/frame'
import { Steps } from '@/components/chart/steps'
import { expected } from '@/lib/i18n/format'
import { sharesDiffer } from '@/lib/insights/share'
import type { Ageing, Funnel, Medians } from '@/lib/insights/types'
import { type Drawn, frameWords, lasting, percent, ranged, sourceOf } from './drawn'

const funnelSteps = ['tips', 'verified', 'acted', 'fir', 'arrested'] as const satisfies (keyof Funnel)[]
const ages = ['under1', 'under4', 'under13', 'older'] as const satisfies (keyof Ageing)[]

/** How long half of the tips that got so far took, step by step. */
function medianSentence({ look, assign, action }: Medians, { language, words: { funnel } }: Drawn): string {
  const parts = [
    { said: funnel.looked, median: look },
    { said: funnel.given, median: assign },
    { said: funnel.actedOn, median: action },
  ].flatMap(({ said, median }) => (median ? [said(median.n, lasting(median.hours, language))] : []))
  return parts.length > 0 ? funnel.medians(parts.join(', ')) : ''
}

/** What became of the tips. */
export function FunnelChart(drawn: Drawn) {
  const { words, file, trends } = drawn
  const { funnel } = trends
  const { said, stillOpen, steps, columns, title } = words.funnel
  return (
    <ChartFrame
      title={title}
      sentence={said(funnel.tips, funnel.verified, funnel.acted, funnel.arrests)}
      note={[funnel.open > 0 ? stillOpen(funnel.open) : '', medianSentence(funnel.median, drawn)].filter(Boolean).join(' ')}
      table={{ head: columns, rows: funnelSteps.map((step) => [steps[step], funnel[step], `${percent(funnel[step], funnel.tips)} %`]) }}
      source={sourceOf(drawn)}
      file={file('funnel')}
      words={frameWords(words)}
    >
      <Steps steps={funnelSteps.map((step) => ({ name: steps[step], n: funnel[step] }))} whole={funnel.tips} percent />
    </ChartFrame>
  )
}

/** What is still open, by age. */
export function AgeingChart(drawn: Drawn) {
  const { trends, words, file } = drawn
  const { ageing } = trends
  const { said, steps, columns, title } = words.ageing
  return (
    <ChartFrame
      title={title}
      sentence={said(ageing.total, ageing.older)}
      note={words.ageing.text}
      table={{ head: columns, rows: ages.map((age) => [steps[age], ageing[age]]) }}
      source={sourceOf(drawn)}
      file={file('ageing')}
      words={frameWords(words)}
    >
      <Steps steps={ages.map((age) => ({ name: steps[age], n: ageing[age] }))} whole={ageing.total} percent />
    </ChartFrame>
  )
}

/** Thanas whose closed tips have the least to show for them, the highest share first. */
export function PaperTable(drawn: Drawn) {
  const { trends, language, words, file } = drawn
  const { said, none, text, title, columns, few } = words.paper
  const lines = trends.paper.filter(({ closed }) => closed > 0).sort((a, b) => (b.index ?? -1) - (a.index ?? -1) || b.closed - a.closed)
  const [worst] = lines
  const sentence = worst && worst.index !== null ? said(worst.unit[language], worst.any, worst.closed) : none
  const rows = lines.map(({ unit, closed, unproven, reopened, untrue, any }) => [...[unit[language], closed, unproven, reopened, untrue, any], ranged({ k: any, n: closed }, few)])
  return <ChartFrame title={title} sentence={sentence} note={text} table={{ head: columns, rows }} source={sourceOf(drawn)} file={file('paper')} words={frameWords(words)} />
}

type Districts = Drawn['trends']['districts']

/** Which district acts on most, with what the difference is worth. */
function districtSentence(districts: Districts, { language, words }: Drawn): string {
  const { said, none, differ, alike } = words.districts
  const share = ({ funnel }: Districts[number]) => funnel.acted / Math.max(1, funnel.tips)
  const best = districts.filter(({ funnel }) => funnel.tips > 0).sort((a, b) => share(b) - share(a))[0]
  const known = sharesDiffer(districts.map(({ funnel }) => ({ k: funnel.acted, n: funnel.tips })))
  if (!best || known === null) return none
  return `${said(best.unit[language], best.funnel.acted, best.funnel.tips)} ${known ? differ : alike}`
}

/** The districts of a range beside one another. */
export function DistrictTable(drawn: Drawn) {
  const { trends, language, words, file } = drawn
  const { districts } = trends
  if (districts.length === 0) return null
  const { title, columns, text } = words.districts
  const { few } = words.paper
  const rows = districts.map(({ unit, funnel, ageing, paper, lastWeek }) => [
    ...[unit[language], funnel.tips, funnel.verified, funnel.acted, ranged({ k: funnel.acted, n: funnel.tips }, few), funnel.fir, funnel.arrests],
    ...[ageing.total, ageing.older, lasting(funnel.median.look?.hours ?? null, language), lasting(funnel.median.action?.hours ?? null, language)],
    ranged({ k: paper.any, n: paper.closed }, few),
    ...[lastWeek?.n ?? null, lastWeek?.expected == null ? null : expected(lastWeek.expected)],
  ])
  return (
    <ChartFrame
      title={title}
      sentence={districtSentence(districts, drawn)}
      note={text}
      table={{ head: columns, rows }}
      source={sourceOf(drawn)}
      file={file('districts')}
      words={frameWords(words)}
    />
  )
}

/** How many complaints there are about police, for the range's analyst; never which. */
export function PoliceTable(drawn: Drawn) {
  const { trends, language, words, file } = drawn
  if (!trends.police) return null
  const { title, text, columns, few } = words.police
  return (
    <ChartFrame
      title={title}
      sentence={text}
      table={{ head: columns, rows: trends.police.map(({ unit, n }) => [unit[language], n ?? few]) }}
      source={sourceOf(drawn)}
      file={file('police')}
      words={frameWords(words)}
    />
  )
}
