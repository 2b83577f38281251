import type { Paper } from './paper'
import type { Style } from './pen'

/** `width` is the column's share of the page; shares need not sum to one. */
export type Column = { title: string; width: number; align?: 'left' | 'right' }

const padding = 4
const cell: Style = { size: 9 }
const head: Style = { size: 9, bold: true }

/** Rows with lines under them; a row is never split over two pages. */
export class Table {
  private readonly widths: number[]

  constructor(
    private readonly paper: Paper,
    private readonly columns: Column[],
  ) {
    const all = columns.reduce((sum, { width }) => sum + width, 0)
    this.widths = columns.map(({ width }) => (width / all) * paper.width)
  }

  draw(rows: string[][]): void {
    const titles = this.columns.map(({ title }) => title)
    this.paper.need(this.height(titles, head) + 24)
    this.row(titles, head)
    for (const row of rows) {
      const page = this.paper.doc.page
      this.paper.need(this.height(row, cell))
      if (this.paper.doc.page !== page) this.row(titles, head)
      this.row(row, cell)
    }
    this.paper.space(6)
  }

  private linesIn(text: string, index: number, style: Style): string[] {
    return this.paper.pen.lines(text, (this.widths[index] ?? 0) - 2 * padding, style)
  }

  private height(row: string[], style: Style): number {
    return this.paper.pen.height(Math.max(1, ...row.map((text, index) => this.linesIn(text, index, style).length)), style) + padding
  }

  private row(row: string[], style: Style): void {
    const { pen, doc } = this.paper
    const height = this.height(row, style)
    let x = this.paper.x
    this.widths.forEach((width, index) => {
      this.linesIn(row[index] ?? '', index, style).forEach((line, at) => {
        pen.line(line, x + padding, this.paper.y + pen.height(at, style), width - 2 * padding, { ...style, align: this.columns[index]?.align ?? 'left' })
      })
      x += width
    })
    this.paper.y += height
    doc
      .moveTo(this.paper.x, this.paper.y)
      .lineTo(this.paper.x + this.paper.width, this.paper.y)
      .lineWidth(style.bold ? 0.9 : 0.4)
      .strokeColor(style.bold ? '#16233B' : '#E3DFD3')
      .stroke()
    this.paper.y += 2
  }
}
