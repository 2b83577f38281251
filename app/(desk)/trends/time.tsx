import type { BarPoint } from '@/components/chart/bar-point'
import { Bars } from '@/components/chart/bars'
import { ChartFrame } from '@/components/chart/frame'
import { bandOf, HourGridChart } from '@/components/chart/hour-grid'
import { day, expected, month } from '@/lib/i18n/format'
import { alarmAbove } from '@/lib/insights/series'
import type { HourGrid, MonthPoint, WeekPoint } from '@/lib/insights/types'
import { type Drawn, frameWords, sourceOf } from './drawn'

const round = (n: number) => Number(n.toFixed(1))

function bar(point: WeekPoint | MonthPoint, label: string, alarm: string | null): BarPoint {
  const { n, verified, complete } = point
  const [expected, limit] = 'limit' in point ? [point.expected, point.limit] : [null, null]
  return { label, n, verified, rest: n - verified, expected, band: expected === null || limit === null ? null : [round(expected), limit], alarm, running: !complete }
}

const barWords = ({ weekly: { verified, rest, bar: tips, expected, limit } }: Drawn['words'], part: string) => ({ verified, rest, bar: tips, expected, limit, part })

/** Week by week, against what the past leads to expect. */
export function Weekly(drawn: Drawn) {
  const { trends, language, words, file } = drawn
  const { weekly } = words
  const weeks = trends.weekly
  const last = weeks.filter(({ complete }) => complete).at(-1)
  const sentence =
    last === undefined
      ? words.tips(0)
      : last.expected === null || last.limit === null
        ? weekly.saidShort(last.n)
        : weekly.said(last.n, expected(last.expected), alarmAbove(last.limit))
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
    <ChartFrame title={weekly.title} sentence={sentence} table={{ head: weekly.columns, rows }} source={sourceOf(drawn)} file={file('weeks')} words={frameWords(words)}>
      <Bars points={points} words={barWords(words, weekly.running)} banded={points.some(({ band }) => band)} />
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
  if (!yearAgo) compared.push(monthly.noYear)
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
      source={sourceOf(drawn)}
      file={file('months')}
      words={frameWords(words)}
    >
      <Bars points={points} words={barWords(words, monthly.part)} banded={false} />
    </ChartFrame>
  )
}

/** Which field has most and whether that says anything: a field is named only where the pattern is more than chance. */
function hourSentence({ cells, bandHours, test, n }: HourGrid, { hours }: Drawn['words']): string {
  const all = cells.flatMap((row, weekday) => row.map((field, band) => ({ n: field.n, weekday, band: bandOf(band, bandHours) })))
  const most = all.reduce((a, b) => (b.n > a.n ? b : a), { n: 0, weekday: 0, band: '' })
  if (test === null) return hours.untested(n)
  return test.p < 0.05 ? `${hours.said(hours.weekdaysLong[most.weekday] ?? '', most.band, most.n, n)} ${hours.uneven}` : hours.even(n)
}

/** Weekday and hour of reporting. */
export function Hours(drawn: Drawn) {
  const { trends, words, file } = drawn
  const { hours } = words
  const { grid } = trends
  const frame = { title: hours.title, source: sourceOf(drawn), file: file('hours'), words: frameWords(words) }
  if (!grid) return <ChartFrame {...frame} sentence={hours.none} table={{ head: [hours.hour], rows: [] }} />
  const { cells, bandHours, test } = grid
  const bands = (cells[0] ?? []).map((_, band) => bandOf(band, bandHours))
  const rows = cells.map((row, weekday) => [hours.weekdays[weekday] ?? '', ...row.map(({ n }) => n), row.reduce((sum, { n }) => sum + n, 0)])
  const marked = test !== null && test.p < 0.05
  return (
    <ChartFrame {...frame} sentence={hourSentence(grid, words)} note={hours.text} table={{ head: ['', ...bands, hours.total], rows }}>
      <HourGridChart cells={marked ? cells : cells.map((row) => row.map(({ n }) => ({ n, residual: 0 })))} bandHours={bandHours} weekdays={hours.weekdays} total={hours.total} />
    </ChartFrame>
  )
}
