import type { ReactNode } from 'react'

/** Title of a desk page, one line of what it is for, and its main actions. */
export function PageHead({ title, text, children }: { title: ReactNode; text?: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
      <div className="grid max-w-prose gap-0.5">
        <h1>{title}</h1>
        {text ? <p className="text-muted">{text}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap gap-2">{children}</div> : null}
    </div>
  )
}
