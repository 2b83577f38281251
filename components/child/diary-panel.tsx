import { languageOf } from '@/components/complaint/script'
import { Badge } from '@/components/ui/badge'
import { Select, TextArea, TextField } from '@/components/ui/field'
import { Time } from '@/components/ui/time'
import { caseLimits, followUpKinds } from '@/lib/child/limits'
import type { CheckIn, FollowUp } from '@/lib/child/types'
import { localMinute } from '@/lib/i18n/format'
import { FoldedDeed } from './deed'
import type { ChildSight } from './sight'

type DiaryPanelProps = { entries: FollowUp[]; checkIn: CheckIn; sight: ChildSight }

const week = 7 * 86_400_000

function Words({ text }: { text: string | null }) {
  return text ? (
    <p lang={languageOf(text)} className="whitespace-pre-wrap">
      {text}
    </p>
  ) : null
}

/** What came of an entry, folded to its name until it is wanted: a case can have many. */
function Finish({ one, kinds, sight }: { one: FollowUp; kinds: { value: string; label: string }[]; sight: ChildSight }) {
  const { diary: words } = sight.words
  return (
    <FoldedDeed deed="followUp" title={words.finish} button={words.keep} sight={sight} name="finish">
      <input type="hidden" name="id" value={one.id} />
      <TextArea label={words.result} name="note" rows={2} required maxLength={caseLimits.note} />
      <div className="field-row">
        <Select label={words.next} name="nextKind" options={kinds} placeholder={words.noNext} />
        <TextField label={words.due} name="nextAt" type="datetime-local" />
      </div>
    </FoldedDeed>
  )
}

/** What is planned for a case and what came of it, with the next date. */
export function DiaryPanel({ entries, checkIn, sight }: DiaryPanelProps) {
  const { diary: words } = sight.words
  const kinds = followUpKinds.filter((kind) => kind !== 'check_in' || checkIn !== 'no').map((value) => ({ value, label: words.kind[value] }))
  return (
    <section aria-labelledby="diary" className="grid gap-2">
      <h2 id="diary">{words.title}</h2>
      {entries.length === 0 ? <p className="text-muted">{words.none}</p> : null}
      {entries.length > 0 ? (
        <ol className="divide-y rounded border bg-panel">
          {entries.map((one) => (
            <li key={one.id} className="grid gap-1.5 px-3 py-2">
              <p className="flex flex-wrap items-center gap-x-2">
                <span className="font-medium">{words.kind[one.kind]}</span>
                {one.doneAt ? (
                  <Badge tone="acted">
                    {words.done} <Time at={one.doneAt} language={sight.language} to="day" />
                  </Badge>
                ) : (
                  <Badge tone={one.dueAt < sight.now ? 'alarm' : 'waiting'}>
                    {one.dueAt < sight.now ? words.overdue : words.planned} <Time at={one.dueAt} language={sight.language} />
                  </Badge>
                )}
                {one.sentAt ? (
                  <span className="text-muted">
                    {words.asked} <Time at={one.sentAt} language={sight.language} to="day" />
                  </span>
                ) : null}
              </p>
              <Words text={one.plan} />
              <Words text={one.note} />
              {one.doneAt ? null : <Finish one={one} kinds={kinds} sight={sight} />}
            </li>
          ))}
        </ol>
      ) : null}
      <FoldedDeed deed="plan" title={words.add} button={words.plan} sight={sight}>
        <Select label={words.what} name="kind" options={kinds} />
        <TextField label={words.due} name="dueAt" type="datetime-local" defaultValue={localMinute(new Date(sight.now.getTime() + week))} required />
        <TextArea label={words.note} name="plan" rows={2} maxLength={caseLimits.note} />
      </FoldedDeed>
    </section>
  )
}
