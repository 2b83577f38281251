import { ChartFrame } from '@/components/chart/frame'
import { Steps } from '@/components/chart/steps'
import type { Ageing, Funnel } from '@/lib/insights/types'
import { type Drawn, frameWords, lasting, percent } from './drawn'

const funnelSteps = ['tips', 'verified', 'acted', 'fir', 'arrested'] as const satisfies (keyof Funnel)[]
const ages = ['under1', 'under4', 'under13', 'older'] as const satisfies (keyof Ageing)[]

/** What became of the tips. */
export function FunnelChart({ trends: { funnel }, language, words, file }: Drawn) {
  const { said, median, steps, columns, title } = words.funnel
  const { look, assign, action } = funnel.median
  return (
    <ChartFrame
      title={title}
      sentence={said(funnel.tips, funnel.verified, funnel.acted, funnel.arrests)}
      note={median(lasting(look, language), lasting(assign, language), lasting(action, language))}
      table={{ head: columns, rows: funnelSteps.map((step) => [steps[step], funnel[step], `${percent(funnel[step], funnel.tips)} %`]) }}
      file={file('funnel')}
      words={frameWords(words)}
    >
      <Steps steps={funnelSteps.map((step) => ({ name: steps[step], n: funnel[step] }))} whole={funnel.tips} percent />
    </ChartFrame>
  )
}

/** What is still open, by age. */
export function AgeingChart({ trends: { ageing }, words, file }: Drawn) {
  const { said, steps, columns, title } = words.ageing
  return (
    <ChartFrame
      title={title}
      sentence={said(ageing.total, ageing.older)}
      table={{ head: columns, rows: ages.map((age) => [steps[age], ageing[age]]) }}
      file={file('ageing')}
      words={frameWords(words)}
    >
      <Steps steps={ages.map((age) => ({ name: steps[age], n: ageing[age] }))} whole={ageing.total} percent />
    </ChartFrame>
  )
}

/** Thanas whose closed tips have the least to show for them, the highest share first. */
export function PaperTable({ trends: { paper }, language, words, file }: Drawn) {
  const { said, none, text, title, columns, few } = words.paper
  const lines = [...paper].filter(({ closed }) => closed > 0).sort((a, b) => (b.index ?? -1) - (a.index ?? -1) || b.closed - a.closed)
  const [worst] = lines
  const sentence = worst && worst.index !== null ? said(worst.unit[language], Math.round(worst.index * 100)) : none
  const rows = lines.map((one) => [one.unit[language], one.closed, one.unproven, one.reopened, one.untrue, one.index === null ? few : `${Math.round(one.index * 100)} %`])
  return <ChartFrame title={title} sentence={sentence} note={text} table={{ head: columns, rows }} file={file('paper')} words={frameWords(words)} />
}

/** The districts of a range beside one another. */
export function DistrictTable({ trends: { districts }, language, words, file }: Drawn) {
  if (districts.length === 0) return null
  const { said, none, title, columns } = words.districts
  const share = (one: (typeof districts)[number]) => percent(one.funnel.acted, one.funnel.tips)
  const best = districts.filter(({ funnel }) => funnel.tips > 0).sort((a, b) => share(b) - share(a))[0]
  const rows = districts.map(({ unit, funnel, ageing, paper, lastWeek }) => [
    ...[unit[language], funnel.tips, funnel.verified, funnel.acted, funnel.fir, funnel.arrests, ageing.total, ageing.older],
    ...[lasting(funnel.median.look, language), lasting(funnel.median.action, language)],
    paper.index === null ? words.paper.few : `${Math.round(paper.index * 100)} %`,
    lastWeek?.n ?? null,
    lastWeek?.expected?.toFixed(1) ?? null,
  ])
  return (
    <ChartFrame title={title} sentence={best ? said(best.unit[language], share(best)) : none} table={{ head: columns, rows }} file={file('districts')} words={frameWords(words)} />
  )
}

/** How many complaints there are about police, for the range's analyst; never which. */
export function PoliceTable({ trends: { police }, language, words, file }: Drawn) {
  if (!police) return null
  const { title, text, columns, few } = words.police
  return (
    <ChartFrame
      title={title}
      sentence={text}
      table={{ head: columns, rows: police.map(({ unit, n }) => [unit[language], n ?? few]) }}
      file={file('police')}
      words={frameWords(words)}
    />
  )
}
