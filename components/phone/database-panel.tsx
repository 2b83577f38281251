import { Database } from 'lucide-react'
import type { CellarView, RawRow } from '@/e2e/fake-graph/wire'
import { count } from '@/lib/i18n/format'
import type { SimulatorWords } from '@/lib/i18n/simulator'

type Words = SimulatorWords['database']
type Table = CellarView['tables'][number]

const isKnown = (name: string, about: Words['about']): name is keyof Words['about'] => name in about

/** Bytes and long ids break anywhere; what is null is left out, it would fill the screen. */
function Row({ row }: { row: RawRow }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-3 rounded border bg-paper px-2.5 py-1.5 [font-family:ui-monospace,Menlo,Consolas,monospace,Mukta] text-xs leading-5">
      {Object.entries(row).map(([column, value]) =>
        value === null ? null : (
          <div key={column} className="contents">
            <dt className="text-muted">{column}</dt>
            <dd className="break-all">{String(value)}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

function TableRows({ table, words }: { table: Table; words: Words }) {
  return (
    <li className="grid gap-1.5">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-3">
        <code>{table.name}</code>
        <span className="tabular font-normal text-muted">{table.count === 0 ? words.empty : table.count === 1 ? words.row : words.rows(count(table.count))}</span>
      </h3>
      {isKnown(table.name, words.about) ? <p className="text-muted">{words.about[table.name]}</p> : null}
      {table.rows.map((row) => (
        <Row key={String(row.id ?? row.lookup_mac ?? row.evidence_id)} row={row} />
      ))}
    </li>
  )
}

/** The tables that meet a person or a report, as they lie in the database. */
export function DatabasePanel({ cellar, words }: { cellar: CellarView | null | undefined; words: Words }) {
  return (
    <div className="grid gap-3">
      <h2 className="flex items-center gap-2">
        <Database aria-hidden className="size-5 text-muted" />
        {words.title}
      </h2>
      <p className="text-muted">{words.lead}</p>
      {cellar === null ? <p className="font-medium text-alarm">{words.away}</p> : null}
      <ul className="grid gap-4">
        {cellar?.tables.map((table) => (
          <TableRows key={table.name} table={table} words={words} />
        ))}
      </ul>
    </div>
  )
}
