import type { StepAction } from '@/components/complaint/step-form'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { TextArea, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Evidence } from '@/lib/evidence/types'
import type { EvidenceWords } from '@/lib/i18n/evidence'

type RequestFormProps = { complaintId: string; items: Evidence[]; approver: string; request: StepAction; words: EvidenceWords }

/** Asks for the originals of chosen files; what that may cost the informer stands above the button. */
export function RequestForm({ complaintId, items, approver, request, words }: RequestFormProps) {
  const { court, evidence } = words
  if (items.length === 0) return <p className="text-muted">{court.none}</p>
  return (
    <ActionForm action={request} refusals={evidence.refused_action} done={court.asked} className="no-print grid gap-3 rounded border bg-panel p-4">
      <h3>{court.request}</h3>
      <input type="hidden" name="complaintId" value={complaintId} />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-medium">{court.items}</legend>
        {items.map((item) => (
          <Checkbox key={item.id} name="items" value={item.id} label={`${item.label} ${evidence.kind[item.kind]} ${evidence.by[item.by]}`} />
        ))}
      </fieldset>
      <TextField label={court.number} hint={court.numberHint} name="number" required maxLength={80} />
      <TextArea label={court.reason} hint={court.reasonHint} name="reason" rows={3} required maxLength={600} />
      <Notice tone="waiting" title={court.warning}>
        {court.warningText}
      </Notice>
      <Checkbox name="aware" value="yes" required label={court.aware} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton look="primary">{court.send}</SubmitButton>
        <p className="text-muted">{approver}</p>
      </div>
    </ActionForm>
  )
}
