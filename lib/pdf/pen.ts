import fs from 'node:fs'
import path from 'node:path'
import type PDFDocument from 'pdfkit'
import { linesOf } from './line'
import { runsOf, type Script } from './script'
import { plainFont } from './woff'

export type Style = { size: number; bold?: boolean; colour?: string; align?: 'left' | 'right' | 'center' }

const weights = { regular: 400, bold: 700 } as const
const fontName = (script: Script, bold: boolean) => `${script}-${bold ? 'bold' : 'regular'}`
/** Line height as a share of the type size: Hindi needs room above and below. */
const leading = 1.5

type Doc = InstanceType<typeof PDFDocument>

const fonts = new Map<string, Buffer>()

/** Read and unpacked once a process. */
function fontOf(script: Script, weight: number): Buffer {
  const file = `mukta-${script}-${weight}-normal.woff`
  const font = fonts.get(file) ?? plainFont(fs.readFileSync(path.join(process.cwd(), 'node_modules/@fontsource/mukta/files', file)))
  fonts.set(file, font)
  return font
}

/** Both halves of Mukta, regular and bold. WOFF: the subsets of the WOFF2 files are embedded empty. */
export function registerFonts(doc: Doc): void {
  for (const script of ['devanagari', 'latin'] as const) {
    for (const [name, weight] of Object.entries(weights)) {
      doc.registerFont(fontName(script, name === 'bold'), fontOf(script, weight))
    }
  }
}

/** Writes lines of mixed Hindi and English at given places. Lengths in points (1/72 inch). */
export class Pen {
  constructor(readonly doc: Doc) {}

  /** Width of one line of text. */
  width(text: string, { size, bold = false }: Style): number {
    return runsOf(text).reduce((sum, run) => sum + this.doc.font(fontName(run.script, bold)).fontSize(size).widthOfString(run.text), 0)
  }

  lines(text: string, width: number, style: Style): string[] {
    return linesOf(text, width, (piece) => this.width(piece, style))
  }

  height(lines: number, { size }: Style): number {
    return lines * size * leading
  }

  /** One line with its upper edge at `y`; `align` places it inside `width`. */
  line(text: string, x: number, y: number, width: number, style: Style): void {
    const { size, bold = false, colour = '#16233B', align = 'left' } = style
    const free = width - this.width(text, style)
    let at = x + (align === 'right' ? free : align === 'center' ? free / 2 : 0)
    for (const run of runsOf(text)) {
      this.doc.font(fontName(run.script, bold)).fontSize(size).fillColor(colour)
      // The two halves differ in ascent: both stand on one baseline.
      this.doc.text(run.text, at, y + size * 1.1, { lineBreak: false, baseline: 'alphabetic' })
      at += this.doc.widthOfString(run.text)
    }
  }
}
