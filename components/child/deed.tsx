import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { StepForm } from '@/components/complaint/step-form'
import type { Look } from '@/components/ui/button'
import type { ChildSight, DeedName } from './sight'

type DeedProps = { deed: DeedName; button: string; look?: Look; sight: ChildSight; children?: ReactNode }

/** The form of one deed on the open case. */
export function Deed({ deed, button, look = 'secondary', sight, children }: DeedProps) {
  return (
    <StepForm action={sight.deeds[deed]} button={button} look={look} refusals={sight.refusals}>
      <input type="hidden" name="ref" value={sight.on.ref} />
      <input type="hidden" name="version" value={sight.on.version} />
      {children}
    </StepForm>
  )
}

/** A form folded away under its name until it is wanted. Nothing where the deed is not allowed now. */
export function FoldedDeed({ title, name, ...deed }: DeedProps & { title: string; name?: string }) {
  if (!deed.sight.may(deed.deed)) return null
  return (
    <details name={name} className="no-print group rounded border bg-panel">
      <summary className="flex min-h-11 list-none items-center gap-1.5 px-3 py-1.5 font-medium hover:text-primary">
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {title}
      </summary>
      <div key={deed.sight.on.version} className="border-t px-3 py-3">
        <Deed {...deed} />
      </div>
    </details>
  )
}
