import { FileDown } from 'lucide-react'
import { languageOf } from '@/components/complaint/script'
import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/choice'
import { Select, TextArea, TextField } from '@/components/ui/field'
import { Time } from '@/components/ui/time'
import { bodies, caseLimits, vias } from '@/lib/child/limits'
import type { Referral } from '@/lib/child/types'
import { isoDay } from '@/lib/i18n/format'
import { Deed, FoldedDeed } from './deed'
import type { ChildSight } from './sight'

type ReferralPanelProps = { referrals: Referral[] /** Where the record starts from; the caseworker writes it. */; draft: string; sight: ChildSight }

const week = 7 * 86_400_000

function Answer({ one, sight }: { one: Referral; sight: ChildSight }) {
  const { referral: words } = sight.words
  if (one.answeredAt) {
    return (
      <p lang={one.answer ? languageOf(one.answer) : undefined} className="whitespace-pre-wrap">
        {one.answer ?? words.sealed}
      </p>
    )
  }
  return sight.may('answerReferral') ? (
    <div className="no-print">
      <Deed deed="answerReferral" button={words.enterAnswer} sight={sight}>
        <input type="hidden" name="id" value={one.id} />
        <TextArea label={words.answer} name="answer" rows={2} required maxLength={caseLimits.answer} />
      </Deed>
    </div>
  ) : null
}

function Item({ one, sight }: { one: Referral; sight: ChildSight }) {
  const { referral: words } = sight.words
  const late = !one.answeredAt && one.dueAt < sight.now
  return (
    <li className="grid gap-1.5 px-3 py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{words.body[one.body]}</span>
        <span className="tabular text-muted">{one.number}</span>
      </p>
      <p lang={languageOf(one.toName)}>{one.toName}</p>
      <p className="flex flex-wrap items-center gap-x-2 text-muted">
        {words.sent} <Time at={one.sentAt} language={sight.language} to="day" /> · {words.via[one.via]}
        {one.answeredAt ? (
          <Badge tone="acted">
            {words.answered} <Time at={one.answeredAt} language={sight.language} to="day" />
          </Badge>
        ) : (
          <Badge tone={late ? 'alarm' : 'waiting'}>
            {words.answerDue} <Time at={one.dueAt} language={sight.language} to="day" />
            {late ? `, ${words.late}` : null}
          </Badge>
        )}
      </p>
      <details>
        <summary className="text-muted hover:text-primary">{words.record}</summary>
        <p lang={one.record ? languageOf(one.record) : undefined} className="mt-1 whitespace-pre-wrap">
          {one.record ?? words.sealed}
        </p>
      </details>
      <a className="no-print link flex items-center gap-1.5 justify-self-start" href={`/api/complaints/${sight.on.ref}/referral/${one.id}`} download>
        <FileDown aria-hidden className="size-4" />
        {words.pdf}
      </a>
      <Answer one={one} sight={sight} />
    </li>
  )
}

function Write({ draft, sight }: Pick<ReferralPanelProps, 'draft' | 'sight'>) {
  const { referral: words } = sight.words
  const tomorrow = new Date(sight.now.getTime() + week / 7)
  return (
    <FoldedDeed deed="refer" title={words.add} button={words.send} look="primary" sight={sight}>
      <Select label={words.to} name="body" options={bodies.map((value) => ({ value, label: words.body[value] }))} placeholder={words.pick} required />
      <TextField label={words.toName} hint={words.toNameHint} name="toName" required minLength={2} maxLength={caseLimits.toName} autoComplete="off" />
      <TextArea label={words.record} hint={words.recordHint} name="record" rows={8} defaultValue={draft} required minLength={20} maxLength={caseLimits.record} />
      <Checkbox label={words.withInstitution} name="withInstitution" value="yes" />
      <Checkbox label={words.read} name="read" value="yes" required />
      <div className="field-row">
        <Select label={words.how} name="via" options={vias.map((value) => ({ value, label: words.via[value] }))} />
        <TextField label={words.dueAt} name="dueAt" type="date" min={isoDay(tomorrow)} defaultValue={isoDay(new Date(sight.now.getTime() + week))} required />
      </div>
    </FoldedDeed>
  )
}

/** What was handed to whom, and what came back. */
export function ReferralPanel({ referrals, draft, sight }: ReferralPanelProps) {
  const { referral: words } = sight.words
  return (
    <section aria-labelledby="referrals" className="grid gap-2">
      <h2 id="referrals">{words.title}</h2>
      {referrals.length === 0 ? (
        <p className="text-muted">{words.none}</p>
      ) : (
        <ul className="divide-y rounded border bg-panel">
          {referrals.map((one) => (
            <Item key={one.id} one={one} sight={sight} />
          ))}
        </ul>
      )}
      <Write draft={draft} sight={sight} />
    </section>
  )
}
