import { Download } from 'lucide-react'
import type { StepAction } from '@/components/complaint/step-form'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { buttonClasses } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import type { Tone } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CourtPackage } from '@/lib/evidence/types'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { moment } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { Copyable } from './copyable'

type PackageItemProps = { one: CourtPackage /** E-01, E-02: the files asked for. */; labels: string[]; decide: StepAction; language: Language; words: EvidenceWords }

const tones: Record<CourtPackage['state'], Tone | 'plain'> = { requested: 'waiting', assembling: 'info', ready: 'acted', refused: 'plain', failed: 'alarm', expired: 'plain' }

function Decision({ one, decide, words }: Pick<PackageItemProps, 'one' | 'decide' | 'words'>) {
  const { court, evidence } = words
  return (
    <ActionForm action={decide} refusals={evidence.refused_action} className="no-print grid gap-3 rounded border bg-paper p-3">
      <h4 className="font-semibold">{court.decision}</h4>
      <p>
        {court.warning}: {court.warningText}
      </p>
      <input type="hidden" name="id" value={one.id} />
      <TextArea label={court.decisionReason} hint={court.decisionHint} name="reason" rows={2} required maxLength={600} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="primary" name="decision" value="approve">
          {court.approve}
        </SubmitButton>
        <SubmitButton name="decision" value="refuse">
          {court.refuse}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

function Progress({ one, words }: { one: CourtPackage; words: EvidenceWords['court'] }) {
  return (
    <div role="status" className="grid gap-1">
      <progress max={100} value={one.progress} aria-label={words.state.assembling} className="h-2 w-full accent-primary" />
      <p className="text-muted">
        <span className="tabular">{words.progress(one.progress)}</span>. {words.leave}
      </p>
    </div>
  )
}

function Ready({ one, language, words }: { one: CourtPackage; language: Language; words: EvidenceWords }) {
  const { court, evidence } = words
  return (
    <div className="grid gap-2">
      {one.mayDownload ? (
        <a href={`/api/packages/${one.id}`} download className={buttonClasses('primary', 'no-print justify-self-start')}>
          <Download aria-hidden className="size-4" />
          {court.download}
          {one.size === null ? null : <span className="tabular font-normal">({court.size(one.size)})</span>}
        </a>
      ) : null}
      {one.expiresAt ? <p>{court.until(moment(one.expiresAt, language))}</p> : null}
      {one.sha256 ? (
        <p>
          <span className="text-muted">{court.sha256}</span>
          <Copyable text={one.sha256} name={court.sha256} words={{ copy: evidence.copy, copied: evidence.copied }} />
        </p>
      ) : null}
      <p className="text-muted">{court.opening}</p>
    </div>
  )
}

/** One package: who asked for what and why, who decided, how far it is, and the way to it. */
export function PackageItem({ one, labels, decide, language, words }: PackageItemProps) {
  const { court } = words
  return (
    <li id={one.id} className="grid scroll-mt-4 gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="tabular mr-auto font-semibold">{one.caseNumber}</p>
        <Badge tone={tones[one.state]}>{court.state[one.state]}</Badge>
      </div>
      <p className="tabular">{labels.join(', ')}</p>
      <blockquote className="border-l-2 pl-3 break-words whitespace-pre-wrap">{one.reason}</blockquote>
      <p className="text-muted">{court.by(one.requestedBy[language], moment(one.requestedAt, language))}</p>
      {one.decidedBy && one.decidedAt ? (
        <>
          <p className="text-muted">{court.decidedBy(one.decidedBy[language], moment(one.decidedAt, language))}</p>
          {one.decisionReason ? <blockquote className="border-l-2 pl-3 break-words whitespace-pre-wrap">{one.decisionReason}</blockquote> : null}
        </>
      ) : null}
      {one.state === 'assembling' ? <Progress one={one} words={court} /> : null}
      {one.state === 'ready' ? <Ready one={one} language={language} words={words} /> : null}
      {one.mayDecide ? <Decision one={one} decide={decide} words={words} /> : null}
    </li>
  )
}
