import { ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClasses } from './button'

type FilterFoldProps = { label: string; children: ReactNode }

/** The conditions of a list, folded away behind their name, so that the list itself stands on the first screen of a phone. */
export function FilterFold({ label, children }: FilterFoldProps) {
  return (
    <details>
      <summary className={buttonClasses('plain', 'list-none')}>
        <ListFilter aria-hidden className="size-4" />
        {label}
      </summary>
      {children}
    </details>
  )
}
