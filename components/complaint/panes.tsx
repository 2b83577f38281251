import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

type PanesProps = {
  list: ReactNode
  /** What is open beside the list. */
  children: ReactNode
  /** Which of the two a narrow screen shows. */
  narrow: 'list' | 'case'
}

const wide = 'min-[1100px]:sticky min-[1100px]:top-0 min-[1100px]:block min-[1100px]:max-h-dvh min-[1100px]:overflow-y-auto min-[1100px]:py-5'

/** The list beside the case on a wide screen, one of them on a narrow one, the case alone on paper. */
export function Panes({ list, children, narrow }: PanesProps) {
  return (
    <div className="grid items-start gap-6 min-[1100px]:-my-5 min-[1100px]:grid-cols-[22rem_minmax(0,1fr)] print:block">
      <div className={classes(wide, 'print:hidden', narrow === 'case' && 'hidden')}>{list}</div>
      <div className={classes('min-w-0 min-[1100px]:block min-[1100px]:py-5 print:block', narrow === 'list' && 'hidden')}>{children}</div>
    </div>
  )
}
