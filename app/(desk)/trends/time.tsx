import { Bars } from '@/components/chart/bars'
import { ChartFrame } from '@/components/chart/frame'
import { bandOf, HourGridChart } from '@/components/chart/hour-grid'
import type { BarPoint } from '@/components/chart/week-chart'
import { day, month } from '@/lib/i18n/format'
import type { MonthPoint, WeekPoint } from '@/lib/insights/types'
import { type Drawn, frameWords } from './drawn'

const round = (n: number) => Number(n.toFixed(1))

function bar(point: WeekPoint | MonthPoint, label: string, alarm: string | null): BarPoint {
  const { n, verified, complete } = point
  const [expected, limit] = 'limit' in point ? [point.expected, point.limit] : [null, null]
  return { label, n, verified, rest: n - verified, expected, band: expected === null || limit === null ? null : [round(expected), limit], alarm, running: !complete }
}

const barWords = ({ weekly: { verified, bar: tips, expected, limit } }: Drawn['words']) => ({ verified, bar: tips, expected, limit })

/** Week by week, against what the past leads to expect. */
export function Weekly({ trends, language, words, file }: Drawn) {
  const { weekly } = words
  const weeks = trends.weekly
  const last = weeks.filter(({ complete }) => complete).at(-1)
  const sentence =
    last === undefined ? words.tips(0) : last.expected === null || last.limit === null ? weekly.saidShort(last.n) : weekly.said(last.n, last.expected.toFixed(1), last.limit)
  const rows = weeks.map((week) => [
    day(week.start, language),
    week.n,
    week.verified,
    week.expected === null ? null : round(week.expected),
    week.limit,
    week.alarm ? weekly.yes : week.complete ? null : weekly.running,
  ])
  const points = weeks.map((week) => bar(week, day(week.start, language), week.alarm ? weekly.alarm(week.n) : null))
  return (
    <ChartFrame title={weekly.title} sentence={sentence} table={{ head: weekly.columns, rows }} file={file('weeks')} words={frameWords(words)}>
      <Bars points={points} words={barWords(words)} banded={points.some(({ band }) => band)} />
    </ChartFrame>
  )
}

/** The days of this month that are over, against the same days of the month before and of a year ago. */
function toDateSentence({ trends: { months, toDate }, language, words: { monthly } }: Drawn): string {
  if (!toDate) return months ? monthly.running(months.running.n) : ''
  const days = ({ from, to }: { from: Date; to: Date }) => monthly.days(day(from, language), day(to, language))
  const { now, before, yearAgo } = toDate
  const compared = [before, yearAgo].flatMap((other) => (other ? [monthly.before(now.n, other.n, days(other))] : []))
  return `${[monthly.toDate(days(now), now.n), ...compared].join(', ')}${language === 'hi' ? '।' : '.'}`
}

function monthSentence({ trends: { months }, language, words: { monthly } }: Drawn): string {
  if (!months) return monthly.short
  const { last, before, yearAgo } = months
  const compared = [before, yearAgo].flatMap((other) => (other ? [monthly.before(last.n, other.n, month(other.start, language))] : []))
  return `${[monthly.last(month(last.start, language), last.n), ...compared].join(', ')}${language === 'hi' ? '।' : '.'}`
}

/** Month by month; the last full one against the one before and the same one a year ago. */
export function Monthly(drawn: Drawn) {
  const { trends, language, words, file } = drawn
  const { monthly } = words
  const rows = trends.monthly.map((one) => [month(one.start, language), one.n, one.verified, one.complete ? monthly.yes : monthly.no])
  const points = trends.monthly.map((one) => bar(one, month(one.start, language), null))
  return (
    <ChartFrame
      title={monthly.title}
      sentence={monthSentence(drawn)}
      note={toDateSentence(drawn)}
      table={{ head: monthly.columns, rows }}
      file={file('months')}
      words={frameWords(words)}
    >
      <Bars points={points} words={barWords(words)} banded={false} />
    </ChartFrame>
  )
}

/** Weekday and hour of reporting. */
export function Hours({ trends: { grid }, words, file }: Drawn) {
  const { hours } = words
  if (!grid) return <ChartFrame title={hours.title} sentence={hours.none} table={{ head: [hours.hour], rows: [] }} file={file('hours')} words={frameWords(words)} />
  const { cells, bandHours, test } = grid
  const bands = (cells[0] ?? []).map((_, band) => bandOf(band, bandHours))
  const all = cells.flatMap((row, weekday) => row.map(({ n }, band) => ({ n, weekday, band })))
  const most = all.reduce((a, b) => (b.n > a.n ? b : a), { n: 0, weekday: 0, band: 0 })
  const verdict = test === null ? hours.untested : test.p < 0.05 ? hours.uneven : hours.even
  const sentence = `${hours.said(hours.weekdaysLong[most.weekday] ?? '', bands[most.band] ?? '', most.n)} ${verdict}`
  const rows = cells.map((row, weekday) => [hours.weekdays[weekday] ?? '', ...row.map(({ n }) => n), row.reduce((sum, { n }) => sum + n, 0)])
  return (
    <ChartFrame title={hours.title} sentence={sentence} note={hours.text} table={{ head: ['', ...bands, hours.total], rows }} file={file('hours')} words={frameWords(words)}>
      <HourGridChart
        cells={test === null ? cells.map((row) => row.map(({ n }) => ({ n, residual: 0 }))) : cells}
        bandHours={bandHours}
        weekdays={hours.weekdays}
        total={hours.total}
      />
    </ChartFrame>
  )
}
