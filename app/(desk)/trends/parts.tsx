import { ChartFrame } from '@/components/chart/frame'
import { Multiples, tallest } from '@/components/chart/multiples'
import { isoDay } from '@/lib/i18n/format'
import { alarmAbove } from '@/lib/insights/series'
import type { Multiple } from '@/lib/insights/types'
import { type Drawn, frameWords, sourceOf, subjectName } from './drawn'

type PartsProps = { drawn: Drawn; charts: Multiple[]; title: string; column: string; file: string }

/** The same weeks for each category or unit, on one scale. */
function Parts({ drawn, charts, title, column, file }: PartsProps) {
  const { words } = drawn
  const some = charts.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total)
  const list = some
    .slice(0, 3)
    .map((one) => `${subjectName(one.subject, drawn)} (${one.total})`)
    .join(', ')
  const small = some.map((one) => ({
    key: `${one.subject.unit?.id ?? ''}${one.subject.category ?? ''}`,
    name: subjectName(one.subject, drawn),
    total: one.total,
    alarm: one.last?.alarm ?? false,
    limit: one.last?.limit == null ? null : alarmAbove(one.last.limit),
    weeks: one.weekly.map(({ start, n }) => ({ start: isoDay(start), n })),
  }))
  const weeks = (some[0]?.weekly ?? []).map(({ start }) => isoDay(start))
  const rows = some.map((one) => [subjectName(one.subject, drawn), one.total, one.last?.alarm ? words.weekly.yes : null, ...one.weekly.map(({ n }) => n)])
  return (
    <ChartFrame
      title={title}
      sentence={some.length > 0 ? words.heads.said(list) : words.heads.none}
      note={some.length > 0 ? words.heads.scale(tallest(small)) : undefined}
      source={sourceOf(drawn)}
      table={{ head: [column, words.heads.total, words.heads.alarm, ...weeks], rows }}
      file={drawn.file(file)}
      words={frameWords(words)}
    >
      <Multiples charts={small} alarm={words.weekly.yes} />
    </ChartFrame>
  )
}

/** Small charts by category, then by district or thana. */
export function SmallMultiples(drawn: Drawn) {
  const { trends, words } = drawn
  const byUnit = trends.area.kind === 'range' ? words.units.district : words.units.thana
  return (
    <>
      <Parts drawn={drawn} charts={trends.byHead} title={words.heads.title} column={words.heads.column} file="categories" />
      {trends.byUnit.length > 0 ? (
        <Parts
          drawn={drawn}
          charts={trends.byUnit.map((one) => ({ ...one, subject: { ...one.subject, category: null } }))}
          title={byUnit}
          column={words.units.column}
          file="units"
        />
      ) : null}
    </>
  )
}
