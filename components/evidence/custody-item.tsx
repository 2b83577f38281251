import type { StepAction } from '@/components/complaint/step-form'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CustodyStep, Evidence } from '@/lib/evidence/types'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { moment } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { Copyable } from './copyable'
import { CustodyLog } from './custody-log'
import { Refresh } from './refresh'
import { stateNote } from './state-note'
import { type Verdict, verdictOf } from './verdict'

type CustodyItemProps = { item: Evidence; steps: CustodyStep[]; verify: StepAction; language: Language; words: EvidenceWords }

function Hashes({ item, words }: { item: Evidence; words: EvidenceWords }) {
  const { custody, evidence } = words
  const rows = [
    item.original ? { name: `${custody.original}, SHA-256`, value: item.original.sha256 } : null,
    item.original ? { name: `${custody.original}, SHA-512`, value: item.original.sha512 } : null,
    item.clean ? { name: `${custody.copy}, SHA-256`, value: item.clean.sha256 } : null,
    item.disguised ? { name: `${custody.disguised}, SHA-256`, value: item.disguised.sha256 } : null,
  ].filter((row) => row !== null)
  if (rows.length === 0) return <p className="text-muted">{stateNote(item, evidence)}</p>
  return (
    <dl className="grid gap-2">
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt className="text-muted">{name}</dt>
          <dd>
            <Copyable text={value} name={name} words={{ copy: evidence.copy, copied: evidence.copied }} />
          </dd>
        </div>
      ))}
      {item.original ? (
        <div className="flex gap-2">
          <dt className="text-muted">{custody.size}</dt>
          <dd className="tabular">{item.original.size}</dd>
        </div>
      ) : null}
    </dl>
  )
}

function Found({ verdict, language, words }: { verdict: Verdict; language: Language; words: EvidenceWords['custody'] }) {
  const { verified } = words
  const bad = verdict.copy === 'differs' || verdict.original === 'differs' || verdict.original === 'missing'
  const lines = [
    verdict.original === null ? verified.looking : verdict.original === 'same' ? verified.sealedOk : verified.sealedBad,
    verdict.copy === 'none' ? null : verdict.copy === 'same' ? verified.copyOk : verified.copyBad,
    verified.notChecked,
    verified.at(moment(verdict.at, language)),
  ]
  return (
    <Notice tone={bad ? 'alarm' : verdict.original === null ? 'waiting' : 'acted'} title={bad ? verified.changed : verdict.original === null ? verified.half : verified.ok} live>
      <ul className="grid gap-0.5">{lines.map((line) => (line ? <li key={line}>{line}</li> : null))}</ul>
    </Notice>
  )
}

/** One item: its hashes, the check of what lies in the store, and everything that has happened to it. */
export function CustodyItem({ item, steps, verify, language, words }: CustodyItemProps) {
  const { custody, evidence } = words
  const verdict = verdictOf(steps)
  const state = item.flag ? 'flagged' : item.state
  return (
    <section aria-labelledby={`${item.label}-custody`} id={item.label} className="grid scroll-mt-4 gap-3 rounded border bg-panel p-4">
      <h3 id={`${item.label}-custody`} className="flex flex-wrap items-baseline gap-2">
        <span className="tabular">{item.label}</span> {evidence.kind[item.kind]} {evidence.by[item.by]}
        <Badge tone={item.flag ? 'alarm' : 'plain'}>{evidence.state[state]}</Badge>
      </h3>
      <Hashes item={item} words={words} />
      {item.soundAlone && !item.flag ? <p className="text-muted">{evidence.soundAlone}</p> : null}
      {item.original ? (
        <ActionForm action={verify} refusals={evidence.refused_action} className="no-print grid gap-2">
          <input type="hidden" name="id" value={item.id} />
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton>{custody.verify}</SubmitButton>
            <p className="min-w-0 grow basis-64 text-muted">{custody.verifyNote}</p>
          </div>
        </ActionForm>
      ) : null}
      {verdict ? <Found verdict={verdict} language={language} words={custody} /> : null}
      {verdict && verdict.original === null ? <Refresh first={1} /> : null}
      <CustodyLog steps={steps} label={item.label} language={language} words={words} />
    </section>
  )
}
