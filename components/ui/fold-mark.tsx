import { ChevronDown } from 'lucide-react'

/** Shows that a row opens; it stands last in the summary of a `details` with the class `group`. */
export function FoldMark() {
  return <ChevronDown aria-hidden className="ml-auto size-4 shrink-0 text-muted group-open:rotate-180" />
}
