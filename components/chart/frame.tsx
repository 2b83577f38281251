'use client'

import { Download, Image as ImageIcon } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { saveFile } from '@/components/ui/save-file'
import { Table, Td, Th } from '@/components/ui/table'
import { type Cell, csv } from '@/lib/complaint/csv'
import { count } from '@/lib/i18n/format'
import { chartPicture } from './picture'

export type ChartWords = { chart: string; table: string; view: string; csv: string; png: string }

type ChartTable = { head: readonly string[]; rows: Cell[][] }

type ChartFrameProps = {
  title: string
  /** What the chart says, in a sentence; also its text for a screen reader. */
  sentence: string
  /** How to read it, where that is not plain. */
  note?: string
  table: ChartTable
  /** Where the numbers are from, for a picture that leaves the page: area, days, how many. */
  source: string
  /** Without ending. */
  file: string
  words: ChartWords
  /** None: the table is all there is. */
  children?: ReactNode
  className?: string
}

const shown = (cell: Cell) => (typeof cell === 'number' ? count(Number.isInteger(cell) ? cell : Number(cell.toFixed(1))) : (cell ?? '–'))

const first = 'sticky left-0 bg-inherit print:static'

/** The first column stays in sight: it says whose numbers they are. */
function Numbers({ title, table }: { title: string; table: ChartTable }) {
  const number = (column: number) => table.rows.some((row) => typeof row[column] === 'number')
  return (
    <Table
      caption={title}
      className="max-h-96 print:max-h-none"
      head={table.head.map((name, i) => (
        <Th key={name} number={number(i)} className={classes('min-w-16 align-bottom whitespace-normal! print:min-w-0', i === 0 && first)}>
          {name}
        </Th>
      ))}
    >
      {table.rows.map((row) => (
        <tr key={row.join('|')}>
          {row.map((cell, i) => (
            <Td key={table.head[i]} number={number(i)} className={classes('whitespace-nowrap', i === 0 && first)}>
              {shown(cell)}
            </Td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

type SwitchProps = { table: boolean; words: ChartWords; onTable: (table: boolean) => void }

function ViewSwitch({ table, words, onTable }: SwitchProps) {
  const look = (on: boolean) => classes('min-h-9 px-2.5', on ? 'bg-primary-soft font-semibold text-primary' : 'text-muted hover:text-ink')
  return (
    <fieldset className="flex overflow-hidden rounded border border-edge">
      <legend className="sr-only">{words.view}</legend>
      <button type="button" aria-pressed={!table} className={look(!table)} onClick={() => onTable(false)}>
        {words.chart}
      </button>
      <button type="button" aria-pressed={table} className={look(table)} onClick={() => onTable(true)}>
        {words.table}
      </button>
    </fieldset>
  )
}

/** Every chart stands in one: title, what it says, chart or table, and both to take away. */
export function ChartFrame({ title, sentence, note, table, source, file, words, children, className }: ChartFrameProps) {
  const id = useId()
  const drawing = useRef<HTMLDivElement>(null)
  const [asTable, setAsTable] = useState(false)
  const saveTable = () => saveFile(`${file}.csv`, new Blob([csv(table.head, table.rows)], { type: 'text/csv;charset=utf-8' }))
  const savePicture = async () => {
    const picture = drawing.current ? await chartPicture(drawing.current, { title, sentence, note, source }) : null
    if (picture) saveFile(`${file}.png`, picture)
  }
  const chart = children !== undefined && !asTable
  return (
    <section aria-labelledby={id} className={classes('grid grid-cols-[minmax(0,1fr)] content-start gap-3 rounded border bg-panel p-4 break-inside-avoid', className)}>
      <div className="grid gap-0.5">
        <h2 id={id}>{title}</h2>
        <p>{sentence}</p>
        {note ? <p className="text-muted">{note}</p> : null}
      </div>
      {chart ? (
        <figure ref={drawing} aria-label={sentence} className="min-w-0">
          {children}
        </figure>
      ) : (
        <Numbers title={`${title}: ${words.table}`} table={table} />
      )}
      <div className="no-print flex flex-wrap items-center gap-2">
        {children === undefined ? null : <ViewSwitch table={asTable} words={words} onTable={setAsTable} />}
        <Button type="button" look="plain" onClick={saveTable} icon={<Download aria-hidden className="size-4" />} aria-label={`${words.csv}: ${title}`}>
          {words.csv}
        </Button>
        {chart ? (
          <Button type="button" look="plain" onClick={savePicture} icon={<ImageIcon aria-hidden className="size-4" />} aria-label={`${words.png}: ${title}`}>
            {words.png}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
