import type { Paper } from '@/lib/pdf/paper'

const style = { size: 9 }
const side = 8
const ink = '#16233B'

/** Boxes to tick, `columns` in a row, as forms print them. */
export function tickGrid(paper: Paper, options: { label: string; ticked: boolean }[], columns: number): void {
  const width = paper.width / columns
  for (let at = 0; at < options.length; at += columns) {
    const row = options.slice(at, at + columns).map(({ label, ticked }) => ({ lines: paper.pen.lines(label, width - side - 12, style), ticked }))
    const height = paper.pen.height(Math.max(...row.map(({ lines }) => lines.length)), style) + 3
    paper.figure(height, (doc, box, pen) => {
      row.forEach(({ lines, ticked }, column) => {
        const x = box.x + column * width
        doc
          .rect(x, box.y + 3, side, side)
          .lineWidth(0.8)
          .strokeColor(ink)
          .stroke()
        if (ticked) {
          doc
            .moveTo(x + 1.5, box.y + 7.2)
            .lineTo(x + 3.4, box.y + 9.4)
            .lineTo(x + 6.6, box.y + 4.6)
            .lineWidth(1.3)
            .stroke()
        }
        lines.forEach((line, index) => {
          pen.line(line, x + side + 5, box.y + pen.height(index, style), width, style)
        })
      })
    })
  }
  paper.space(2)
}
