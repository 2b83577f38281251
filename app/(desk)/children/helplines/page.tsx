import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { TextField } from '@/components/ui/field'
import { FoldMark } from '@/components/ui/fold-mark'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { requireViewer } from '@/lib/access/session'
import { type LineRow, lineRows } from '@/lib/answers/helpline'
import { now } from '@/lib/clock'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { childRuleWords } from '@/lib/i18n/child-rule'
import { isoDay, startOfDay } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { checkHelpline } from '../actions'

/** One number, and the form for having compared it again. */
function One({ row: { number, name, check, expired, editor }, today, language }: { row: LineRow; today: string; language: Language }) {
  const [{ helpline: words, rule }, { editing }] = [childRuleWords(language), childDeskWords(language)]
  const day = (iso: string) => <Time at={startOfDay(iso) ?? new Date()} language={language} to="day" />
  return (
    <details className="group rounded border bg-panel">
      <summary className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5">
        <span className="tabular font-semibold">{number}</span> {name[language]}
        {expired ? <Badge tone="alarm">{check ? words.expired : words.never}</Badge> : null}
        {check ? (
          <span className="text-muted">
            {check.source[language]}. {words.compared} {day(check.verifiedOn)}, {words.holds} {day(check.expiresOn)}
            {editor ? `, ${words.by} ${editor[language]}` : null}
          </span>
        ) : null}
        <FoldMark />
      </summary>
      <ActionForm action={checkHelpline} refusals={rule.refused} done={words.saved} className="grid gap-3 border-t p-3">
        <input type="hidden" name="number" value={number} />
        <div className="grid gap-3 md:grid-cols-2">
          <TextField label={editing.sourceHi} name="sourceHi" lang="hi" defaultValue={check?.source.hi} required minLength={3} maxLength={300} />
          <TextField label={editing.sourceEn} name="sourceEn" lang="en" defaultValue={check?.source.en} required minLength={3} maxLength={300} />
        </div>
        <div className="grid items-end gap-3 sm:grid-cols-3">
          <TextField label={editing.sourceUrl} name="sourceUrl" type="url" defaultValue={check?.sourceUrl ?? ''} maxLength={300} />
          <TextField label={words.verified} name="verifiedOn" type="date" max={today} defaultValue={today} required />
          <TextField label={words.expires} name="expiresOn" type="date" min={today} required />
        </div>
        <div>
          <SubmitButton>{words.save}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}

/** Every number the commission gives out, with where and when it was looked up. */
export default async function HelplinesPage() {
  const viewer = await requireViewer()
  const { language } = viewer
  const { helpline: words } = childRuleWords(language)
  const rows = await lineRows(viewer)
  return (
    <div className="grid max-w-5xl gap-3">
      <Link href="/children/answers" className="link justify-self-start">
        {childDeskWords(language).editing.back}
      </Link>
      <PageHead title={words.title} text={words.text} />
      {rows.map((row) => (
        <One key={`${row.number} ${row.check?.verifiedOn}`} row={row} today={isoDay(now())} language={language} />
      ))}
    </div>
  )
}
