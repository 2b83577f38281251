import PDFDocument from 'pdfkit'
import { Pen, registerFonts, type Style } from './pen'
import { type Column, Table } from './table'

export type { Column } from './table'

/** Position and size in points from the upper left corner of the page. */
export type Box = { x: number; y: number; width: number; height: number }

type Setting = {
  /** For the PDF's own title field: never a person's name. */
  title: string
  /** Stands at the foot of every page, left of the page number. */
  footer: string
  /** The only time the file carries. */
  at: Date
}

const margin = 48
const footRoom = 30
const body: Style = { size: 10 }
const sizes = { 1: 17, 2: 13, 3: 11 } as const
const quiet = '#5E6673'

/**
 * An A4 document in Hindi and English, written from top to bottom; pages break by themselves.
 * Everything is text (searchable, printable in black); nothing of it names an author or a device.
 */
export class Paper {
  readonly doc: InstanceType<typeof PDFDocument>
  readonly pen: Pen
  /** Where the next thing is written, in points from the top of the page. */
  y = margin
  readonly x = margin
  readonly width: number
  private readonly bottom: number
  private readonly ended: Promise<Buffer>

  constructor(private readonly setting: Setting) {
    const info = { Title: setting.title, CreationDate: setting.at, ModDate: setting.at, Producer: '', Creator: '' }
    this.doc = new PDFDocument({ size: 'A4', margin: 0, bufferPages: true, autoFirstPage: true, info })
    registerFonts(this.doc)
    this.pen = new Pen(this.doc)
    this.width = this.doc.page.width - 2 * margin
    this.bottom = this.doc.page.height - margin - footRoom
    const parts: Buffer[] = []
    this.ended = new Promise((resolve, reject) => {
      this.doc.on('data', (part: Buffer) => parts.push(part))
      this.doc.on('end', () => resolve(Buffer.concat(parts)))
      this.doc.on('error', reject)
    })
  }

  newPage(): void {
    this.doc.addPage()
    this.y = margin
  }

  /** Room for `height` points on this page, else on a new one. */
  need(height: number): void {
    if (this.y > margin && this.y + height > this.bottom) this.newPage()
  }

  space(points: number): void {
    this.y += points
  }

  /** A heading is never the last thing on a page. */
  heading(text: string, level: 1 | 2 | 3 = 2): void {
    const style: Style = { size: sizes[level], bold: true }
    this.space(level === 1 ? 0 : 8)
    this.need(this.pen.height(1, style) + 40)
    this.paragraph(text, style)
    this.space(2)
  }

  paragraph(text: string, style: Partial<Style> = {}): void {
    const full = { ...body, ...style }
    for (const line of this.pen.lines(text, this.width, full)) {
      const height = this.pen.height(1, full)
      this.need(height)
      this.pen.line(line, this.x, this.y, this.width, full)
      this.y += height
    }
  }

  rule(): void {
    this.need(12)
    this.doc
      .moveTo(this.x, this.y + 6)
      .lineTo(this.x + this.width, this.y + 6)
      .lineWidth(0.7)
      .strokeColor('#B9B4A4')
      .stroke()
    this.y += 12
  }

  /** Label and value side by side; a value that is null leaves a dotted line for the pen. */
  fields(pairs: { label: string; value: string | null }[], labelShare = 0.38): void {
    const labelWidth = this.width * labelShare - 8
    for (const { label, value } of pairs) {
      const labels = this.pen.lines(label, labelWidth, body)
      const values = value === null ? [''] : this.pen.lines(value, this.width - labelWidth - 8, body)
      const height = this.pen.height(Math.max(labels.length, values.length), body)
      this.need(height + 3)
      labels.forEach((line, index) => {
        this.pen.line(line, this.x, this.y + this.pen.height(index, body), labelWidth, { ...body, colour: quiet })
      })
      const x = this.x + labelWidth + 8
      values.forEach((line, index) => {
        this.pen.line(line, x, this.y + this.pen.height(index, body), this.width, body)
      })
      if (value === null) this.blank(x, this.y + this.pen.height(1, body) - 2, this.x + this.width)
      this.y += height + 3
    }
  }

  /** Boxes to tick, one a line. */
  ticks(options: { label: string; ticked: boolean }[]): void {
    for (const { label, ticked } of options) {
      const lines = this.pen.lines(label, this.width - 20, body)
      this.need(this.pen.height(lines.length, body))
      this.box(this.x, this.y + 3, ticked)
      for (const line of lines) {
        this.pen.line(line, this.x + 20, this.y, this.width - 20, body)
        this.y += this.pen.height(1, body)
      }
    }
  }

  /** A table whose head is repeated on every page it runs over. Column widths are shares of the page. */
  table(columns: Column[], rows: string[][]): void {
    new Table(this, columns).draw(rows)
  }

  /** Something drawn by hand: `draw` gets the room that was found for it. */
  figure(height: number, draw: (doc: Paper['doc'], box: Box, pen: Pen) => void): void {
    this.need(height)
    draw(this.doc, { x: this.x, y: this.y, width: this.width, height }, this.pen)
    this.y += height
  }

  /** Ends the document, with its foot on every page. */
  finish(): Promise<Buffer> {
    const { start, count } = this.doc.bufferedPageRange()
    const style: Style = { size: 8, colour: quiet }
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page)
      const y = this.doc.page.height - margin - 6
      this.pen.line(this.setting.footer, this.x, y, this.width, style)
      this.pen.line(`${page - start + 1} / ${count}`, this.x, y, this.width, { ...style, align: 'right' })
    }
    this.doc.end()
    return this.ended
  }

  private blank(from: number, y: number, to: number): void {
    this.doc.moveTo(from, y).lineTo(to, y).lineWidth(0.7).dash(1, { space: 2 }).strokeColor('#16233B').stroke().undash()
  }

  private box(x: number, y: number, ticked: boolean): void {
    this.doc.rect(x, y, 9, 9).lineWidth(0.8).strokeColor('#16233B').stroke()
    if (!ticked) return
    this.doc
      .moveTo(x + 1.8, y + 4.6)
      .lineTo(x + 3.8, y + 7)
      .lineTo(x + 7.4, y + 1.8)
      .lineWidth(1.3)
      .stroke()
  }
}
