export type Cell = string | number | null

// A spreadsheet runs a cell that begins like this, also behind blanks; the apostrophe makes it text.
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠|%]/u
const special = /[",\r\n]/

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = formula.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell
  return special.test(text) || text.startsWith(' ') ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV (RFC 4180) with a byte order mark, without which spreadsheets garble Hindi. No cell can become a formula. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(written).join(',')).join('\r\n')}\r\n`
}
