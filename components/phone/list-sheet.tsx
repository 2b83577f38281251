import type { Bubble } from '@/e2e/fake-graph/wire'
import type { SimulatorWords } from '@/lib/i18n/simulator'
import { Sheet } from './sheet'

type ListSheetProps = { list: NonNullable<Bubble['list']>; words: SimulatorWords['phone']; choose: (id: string) => void; onClose: () => void }

/** The rows of a list message; pressing one sends it. */
export function ListSheet({ list, words, choose, onClose }: ListSheetProps) {
  return (
    <Sheet title={list.label} close={words.close} onClose={onClose}>
      <ul className="divide-y">
        {list.rows.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => choose(row.id)} className="grid w-full gap-0.5 rounded px-2 py-2.5 text-left hover:bg-primary-soft">
              <span className="font-medium">{row.title}</span>
              {row.description ? <span className="text-muted">{row.description}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
