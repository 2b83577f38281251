import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes'

type TableProps = {
  caption: ReactNode
  showCaption?: boolean
  head: ReactNode
  children: ReactNode /** On a phone each row is a card; the cells then say what they are by their `label`. */
  stacked?: boolean
  className?: string
}

/** A table that scrolls sideways inside itself, never the page; the keyboard can scroll it too. The caption names it for screen readers. */
export function Table({ caption, showCaption, head, children, stacked, className }: TableProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} tabIndex={0} className={classes('relative overflow-x-auto rounded border bg-panel', className)}>
      <table className={classes('w-full border-collapse text-left', stacked && 'stacked')}>
        <caption id={id} className={showCaption ? 'px-3 py-2 text-left font-semibold' : 'sr-only'}>
          {caption}
        </caption>
        <thead className="border-b bg-paper text-muted">
          <tr>{head}</tr>
        </thead>
        <tbody className="divide-y">{children}</tbody>
      </table>
    </section>
  )
}

/** `number`: figures stand under each other. */
type CellProps = { number?: boolean }

/** The head of a column. */
export function Th({ number, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return <th scope="col" className={classes('px-3 py-1.5 font-medium whitespace-nowrap', number && 'text-right', className)} {...rest} />
}

/** A cell. `label`: what stands before it in a stacked table, where its column has no head. `whole`: it has its line to itself there. */
export function Td({ number, label, whole, className, ...rest }: ComponentProps<'td'> & CellProps & { label?: string; whole?: boolean }) {
  return <td data-label={label} className={classes('px-3 py-2 align-top', number && 'text-right', whole && 'max-sm:basis-full', className)} {...rest} />
}
