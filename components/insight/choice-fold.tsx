import { ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClasses } from '@/components/ui/button'

type ChoiceFoldProps = { /** What is chosen, in words. */ chosen: string; children: ReactNode }

/** What is counted, folded behind its own words on a phone, so that the numbers stand on the first screen; open where there is room. */
export function ChoiceFold({ chosen, children }: ChoiceFoldProps) {
  return (
    <details className="sm:[&::details-content]:[block-size:auto] sm:[&::details-content]:[content-visibility:visible]">
      <summary className={buttonClasses('secondary', 'w-full list-none justify-start text-left sm:supports-[selector(::details-content)]:hidden')}>
        <ListFilter aria-hidden className="size-4 shrink-0" />
        {chosen}
      </summary>
      <div className="max-sm:mt-2">{children}</div>
    </details>
  )
}
