import { TriangleAlert } from 'lucide-react'
import { expected as about } from '@/lib/i18n/format'
import { alarmAbove } from '@/lib/insights/series'
import { type Drawn, subjectName } from './drawn'

/** What stood out in the last complete week, with what that is worth. */
export function Alarms(drawn: Drawn) {
  const { trends, words } = drawn
  const { alarms, watched } = trends
  return (
    <section aria-labelledby="alarms" className="grid gap-1">
      <h2 id="alarms">{words.alarms}</h2>
      {alarms.length === 0 ? <p>{words.noAlarms}</p> : null}
      <ul className="grid gap-1">
        {alarms.map(({ subject, n, expected, limit }) => (
          <li key={`${subject.unit?.id}${subject.category}`} className="flex items-start gap-2 font-medium">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-alarm" />
            {words.alarmSaid(subjectName(subject, drawn), n, about(expected), alarmAbove(limit))}
          </li>
        ))}
      </ul>
      <p className="text-muted">{words.watched(watched, (watched / 100).toFixed(1))}</p>
    </section>
  )
}
