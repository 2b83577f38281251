'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Table, Td } from '@/components/ui/table'
import { count, expected } from '@/lib/i18n/format'
import type { InsightWords } from '@/lib/i18n/insight'
import type { Language } from '@/lib/i18n/language'
import type { Show } from '@/lib/insights/map-view'
import { type Column, chanceBehind, chanceWord, type RankedCell, sorted } from './ranking'

const columns: Column[] = ['rank', 'place', 'n', 'now', 'expected', 'kind', 'chance']
const numbers: Column[] = ['rank', 'n', 'now', 'expected']
const onPage = 25

type Sort = { by: Column; down: boolean }

type HeadProps = { column: Column; sort: Sort; words: InsightWords['map']; onSort: (sort: Sort) => void }

function SortHead({ column, sort, words, onSort }: HeadProps) {
  const active = sort.by === column
  const Arrow = sort.down ? ArrowDown : ArrowUp
  // Figures are looked for from the top, names and ranks from the start.
  const firstDown = column === 'n' || column === 'now' || column === 'expected'
  return (
    <th
      scope="col"
      aria-sort={active ? (sort.down ? 'descending' : 'ascending') : undefined}
      className={classes('px-1 py-0.5 font-medium whitespace-nowrap', numbers.includes(column) && 'text-right')}
    >
      <button
        type="button"
        title={words.sortBy(words.columns[column])}
        onClick={() => onSort({ by: column, down: active ? !sort.down : firstDown })}
        className="inline-flex min-h-9 items-center gap-1 px-2 hover:text-ink"
      >
        {words.columns[column]}
        {active ? <Arrow aria-hidden className="size-3.5" /> : null}
      </button>
    </th>
  )
}

type RowProps = {
  cell: RankedCell
  show: Show
  tooFew: boolean /** Weeks behind the classes. */
  history: number
  selected: boolean
  words: InsightWords['map']
  language: Language
  onPick: (cell: string) => void
}

function CellRow({ cell, show, tooFew, history, selected, words, language, onPick }: RowProps) {
  const { town, thana, district } = cell
  return (
    <tr data-cell={cell.cell} className={classes(selected && 'bg-primary-soft')}>
      <Td number className="tabular">
        {count(cell.rank)}
      </Td>
      <Td className="min-w-44">
        <button type="button" aria-pressed={selected} onClick={() => onPick(cell.cell)} className="link reach text-left">
          {district ? words.near(town[language], district[language]) : town[language]}
        </button>
        {thana ? <span className="block text-muted">{words.thana(thana[language])}</span> : null}
      </Td>
      <Td number className="font-semibold">
        {count(cell.n)}
      </Td>
      <Td number>{cell.now === null ? '–' : count(cell.now)}</Td>
      <Td number>{cell.expected === null ? '–' : expected(cell.expected)}</Td>
      <Td className="whitespace-nowrap">
        {cell.kind === null ? <span className="text-muted">{history < 24 ? words.kindUnknown : words.chance.few}</span> : words.kind[cell.kind]}
      </Td>
      <Td className="whitespace-nowrap">{words.chance[chanceWord(chanceBehind(show, cell), tooFew)]}</Td>
    </tr>
  )
}

type CellTableProps = Omit<RowProps, 'cell' | 'selected'> & { cells: RankedCell[]; selected: string | null }

/** The same content as the map, in words and figures. Choosing a place here marks it there, and the other way round. */
export function CellTable({ cells, selected, ...row }: CellTableProps) {
  const { show, words, language } = row
  const [sort, setSort] = useState<Sort>({ by: 'rank', down: false })
  const [page, setPage] = useState(0)
  const lines = useMemo(() => sorted(cells, sort.by, sort.down, show, language), [cells, sort, show, language])
  const place = lines.findIndex(({ cell }) => cell === selected)

  useEffect(() => {
    if (place >= 0) setPage(Math.floor(place / onPage))
  }, [place])

  const from = Math.min(page * onPage, Math.max(0, Math.floor((lines.length - 1) / onPage) * onPage))
  const shown = lines.slice(from, from + onPage)
  const resort = (next: Sort) => {
    setSort(next)
    setPage(0)
  }
  return (
    <div className="grid gap-2">
      <Table caption={words.table} head={columns.map((column) => <SortHead key={column} column={column} sort={sort} words={words} onSort={resort} />)}>
        {shown.map((cell) => (
          <CellRow key={cell.cell} cell={cell} selected={cell.cell === selected} {...row} />
        ))}
      </Table>
      <p className="max-w-[60rem] text-muted">{words.kindText}</p>
      {lines.length > onPage ? (
        <nav aria-label={words.table} className="no-print flex items-center gap-2">
          <Button type="button" disabled={from === 0} onClick={() => setPage(page - 1)}>
            {words.earlier}
          </Button>
          <span className="tabular text-muted">{words.page(from + 1, from + shown.length, lines.length)}</span>
          <Button type="button" disabled={from + onPage >= lines.length} onClick={() => setPage(page + 1)}>
            {words.later}
          </Button>
        </nav>
      ) : null}
    </div>
  )
}
