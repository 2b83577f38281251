import { count, day, moment } from '@/lib/i18n/format'
import { insightNoteWords } from '@/lib/i18n/insight-note'
import { type Language, languages } from '@/lib/i18n/language'
import { Paper } from '@/lib/pdf/paper'
import { alarmAbove } from '../series'
import { rangedPercent } from '../share'
import { finestChance } from '../types'
import { decisions, headName, type Material } from './decisions'

const quiet = '#5E6673'
const both = languages.map((language) => ({ language, ...insightNoteWords(language) }))
type Words = (typeof both)[number]

const together = (of: (words: Words) => string) => both.map(of).join(' / ')
const lastDay = (to: Date) => new Date(to.getTime() - 86_400_000)

/** Each sentence in Hindi, and under it in English; a page does not break between the two. */
function said(paper: Paper, of: (words: Words) => string | null): void {
  const texts = both.flatMap((words) => {
    const text = of(words)
    return text ? [{ text, style: words.language === 'hi' ? { size: 9.5 } : { size: 8.5, colour: quiet } }] : []
  })
  paper.need(texts.reduce((sum, { text, style }) => sum + paper.pen.height(paper.pen.lines(text, paper.width, style).length, style), 0))
  for (const { text, style } of texts) paper.paragraph(text, style)
  paper.space(2)
}

function opening(paper: Paper, { trends, map, at, simulated }: Material): void {
  paper.heading(
    together(({ note }) => note.title),
    1,
  )
  paper.heading(`${trends.area.hi} / ${trends.area.en}`, 2)
  const last = trends.weekly.filter(({ complete }) => complete).at(-1)
  said(
    paper,
    ({ note, language }) =>
      `${note.week(day(last?.start ?? trends.from, language), day(lastDay(trends.to), language))} · ${note.made(moment(at, language))}${simulated ? ` · ${note.simulated}` : ''}`,
  )
  said(paper, ({ note }) => note.honest)
  if (map) said(paper, ({ note }) => note.located(map.facts.located, map.facts.tips))
}

function fresh(paper: Paper, { trends }: Material): void {
  const complete = trends.weekly.filter((week) => week.complete)
  const [before, last] = complete.slice(-2)
  paper.heading(
    together(({ note }) => note.fresh),
    3,
  )
  if (last) said(paper, ({ note }) => note.week1(last.n, before?.n ?? 0, last.expected))
  const { months } = trends
  if (months?.before) {
    const [then, year] = [months.before, months.yearAgo]
    said(paper, ({ note, language }) => note.months(day(months.last.start, language).replace(/^1 /, ''), months.last.n, then.n, year?.n ?? null))
  }
}

/** The heads with most tips of the week beside what is usual for them. */
function byHead(paper: Paper, material: Material): void {
  const rows = material.trends.byHead.flatMap(({ subject, last }) => (last && last.n > 0 ? [{ code: subject.category, last }] : []))
  if (rows.length === 0) return
  const number = (value: number | null) => (value === null ? '' : value < 10 ? value.toFixed(1) : count(Math.round(value)))
  const right = { width: 1.3, align: 'right' as const }
  paper.table(
    [
      { title: together(({ note }) => note.column.head), width: 3 },
      { title: together(({ note }) => note.column.week), ...right },
      { title: together(({ note }) => note.column.usual), ...right },
      { title: together(({ note }) => note.column.limit), ...right },
    ],
    rows
      .sort((a, b) => b.last.n - a.last.n)
      .slice(0, material.trends.districts.length > 0 ? 3 : 6)
      .map(({ code, last }) => [
        together(({ alarm, language }) => headName(material, code, language, alarm.allHeads)),
        count(last.n),
        number(last.expected),
        last.limit === null ? '' : count(alarmAbove(last.limit)),
      ]),
  )
}

function alarms(paper: Paper, material: Material): void {
  const { trends } = material
  paper.heading(
    together(({ note }) => note.alarms),
    3,
  )
  if (trends.alarms.length === 0) said(paper, ({ note }) => note.noAlarm)
  for (const one of trends.alarms.slice(0, trends.districts.length > 0 ? 3 : 5)) {
    said(
      paper,
      ({ alarm, language }) =>
        `• ${alarm.weekly(headName(material, one.subject.category, language, alarm.allHeads), (one.subject.unit ?? trends.area)[language], one.n, day(one.week, language), one.expected, one.limit)}`,
    )
  }
  said(paper, ({ note }) => note.watched(trends.watched))
}

function clusters(paper: Paper, { map }: Material): void {
  paper.heading(
    together(({ note }) => note.clusters),
    3,
  )
  const scanned = map !== null && map.facts.permutations !== null
  if (!scanned) said(paper, ({ note }) => note.notScanned)
  else if (map.clusters.length === 0) said(paper, ({ note }) => note.noCluster)
  for (const { town, thana, observed, expected, since, p } of map?.clusters.slice(0, 2) ?? []) {
    said(paper, ({ alarm, note, language }) => {
      const seat = thana && thana[language] !== town[language] ? ` (${note.thana(thana[language])})` : ''
      return `• ${alarm.cluster(alarm.allHeads, observed, town[language], day(since, language), expected)}${seat} · ${alarm.chance(p, finestChance)}`
    })
  }
}

function funnel(paper: Paper, { trends }: Material): void {
  const { funnel: sums } = trends
  const share = (n: number) => (sums.tips > 0 ? `${Math.round((n / sums.tips) * 100)} %` : '')
  paper.heading(
    together(({ note }) => note.funnel),
    3,
  )
  paper.table(
    [
      { title: '', width: 3 },
      { title: together(({ note }) => note.number), width: 1.4, align: 'right' },
      { title: together(({ note }) => note.share), width: 1.8, align: 'right' },
    ],
    (['tips', 'verified', 'acted', 'fir', 'arrested'] as const).map((stage) => [
      together(({ note }) => note.stage[stage]),
      count(sums[stage]),
      stage === 'tips' ? '' : share(sums[stage]),
    ]),
  )
  const lengths = (['look', 'assign', 'action'] as const).map((step) => ({ step, median: sums.median[step] }))
  if (sums.open > 0) said(paper, ({ note }) => note.stillOpen(sums.open))
  said(paper, ({ note, language }) => {
    const parts = lengths.map(({ step, median }) => `${note.median[step]} ${median ? `${note.hours(median.hours)} (${count(median.n)})` : note.unknown}`)
    return `${note.medians}: ${parts.join(', ')}${language === 'hi' ? '।' : '.'}`
  })
}

function ageing(paper: Paper, { trends }: Material): void {
  paper.heading(
    together(({ note }) => note.ageing),
    3,
  )
  const ages = ['under1', 'under4', 'under13', 'older'] as const
  paper.table(
    ages.map((age) => ({ title: together(({ note }) => note.age[age]), width: 1, align: 'right' as const })),
    [ages.map((age) => count(trends.ageing[age]))],
  )
}

function districts(paper: Paper, { trends }: Material): void {
  if (trends.districts.length === 0) return
  paper.heading(
    together(({ note }) => note.districts),
    3,
  )
  const title = (key: 'district' | 'week' | 'usual' | 'fir' | 'older' | 'index') => together(({ note }) => note.column[key])
  const right = { width: 1.3, align: 'right' as const }
  paper.table(
    [
      { title: title('district'), width: 2 },
      { title: title('week'), ...right },
      { title: title('usual'), ...right },
      { title: title('fir'), ...right },
      { title: title('older'), ...right },
      { title: title('index'), ...right },
    ],
    trends.districts.map(({ unit, lastWeek, funnel: sums, ageing: ages, paper: closed }) => [
      `${unit.hi} / ${unit.en}`,
      count(lastWeek?.n ?? 0),
      lastWeek?.expected === null || !lastWeek ? '' : count(Math.round(lastWeek.expected)),
      count(sums.fir),
      count(ages.older),
      closed.index === null ? '' : (rangedPercent({ k: closed.any, n: closed.closed }) ?? ''),
    ]),
  )
}

function paperRows(paper: Paper, { trends }: Material): void {
  paper.heading(
    together(({ note }) => note.paper),
    3,
  )
  said(paper, ({ note }) => note.paperMeans)
  const rows = trends.paper.filter(({ index }) => index !== null).sort((a, b) => (b.index ?? 0) - (a.index ?? 0))
  if (rows.length === 0) {
    said(paper, ({ note }) => note.paperNone)
    return
  }
  const title = (key: 'thana' | 'closed' | 'unproven' | 'reopened' | 'untrue' | 'index') => together(({ note }) => note.column[key])
  paper.table(
    [
      { title: title('thana'), width: 2 },
      ...(['closed', 'unproven', 'reopened', 'untrue', 'index'] as const).map((key) => ({ title: title(key), width: 1.2, align: 'right' as const })),
    ],
    rows
      .slice(0, trends.districts.length > 0 ? 4 : 6)
      .map(({ unit, closed, unproven, reopened, untrue, any }) => [
        `${unit.hi} / ${unit.en}`,
        ...[closed, unproven, reopened, untrue].map(count),
        rangedPercent({ k: any, n: closed }) ?? '',
      ]),
  )
}

function toDecide(paper: Paper, material: Material): void {
  const [hindi, english] = both.map(({ language, ...words }) => decisions(material, language as Language, words))
  paper.heading(
    together(({ note }) => note.decide),
    2,
  )
  hindi?.forEach((line, index) => {
    paper.paragraph(`${index + 1}. ${line}`, { size: 10.5 })
    paper.paragraph(english?.[index] ?? '', { size: 8.5, colour: quiet })
    paper.fields([{ label: together(({ note }) => note.who), value: null }], 0.32)
  })
}

/** Two pages A4 in Hindi and English for the crime meeting: what is new on the first, how the work stands and what to decide on the second. */
export function printNote(material: Material): { pages: number; bytes: Promise<Buffer> } {
  const { trends, at, simulated } = material
  const foot = `${together(({ note }) => note.foot)} · ${trends.area.hi} / ${trends.area.en}${simulated ? ` · ${together(({ note }) => note.simulated)}` : ''}`
  const paper = new Paper({ title: `Weekly review, ${trends.area.en}`, footer: foot, at })
  opening(paper, material)
  fresh(paper, material)
  byHead(paper, material)
  districts(paper, material)
  alarms(paper, material)
  clusters(paper, material)
  // A range with much to tell runs on to the second page by itself.
  if (paper.doc.bufferedPageRange().count === 1) paper.newPage()
  funnel(paper, material)
  ageing(paper, material)
  paperRows(paper, material)
  toDecide(paper, material)
  return { pages: paper.doc.bufferedPageRange().count, bytes: paper.finish() }
}
