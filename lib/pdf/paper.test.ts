import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { linesOf } from './line'
import { Paper } from './paper'
import { runsOf } from './script'

const at = new Date('2026-11-21T08:40:00Z')
const paper = () => new Paper({ title: 'Certificate', footer: 'सिम्युलेटेड / simulated', at })

describe('runs', () => {
  it('change with the script, digits and punctuation being Latin', () => {
    expect(runsOf('धारा 63(4)(ग) ₹500')).toEqual([
      { text: 'धारा', script: 'devanagari' },
      { text: ' 63(4)(', script: 'latin' },
      { text: 'ग', script: 'devanagari' },
      { text: ') ', script: 'latin' },
      { text: '₹', script: 'devanagari' },
      { text: '500', script: 'latin' },
    ])
  })

  it('print a question mark for what no font holds', () => {
    expect(runsOf('a😀ب').map(({ text }) => text)).toEqual(['a??'])
  })
})

describe('lines', () => {
  const measure = (text: string) => text.length
  it('break at spaces and line feeds and keep every word', () => {
    expect(linesOf('one two three\nfour', 7, measure)).toEqual(['one two', 'three', 'four'])
  })

  it('break a word only when it is wider than a line, and never before a matra', () => {
    expect(linesOf('किताबें', 3, (text) => [...new Intl.Segmenter('hi').segment(text)].length * 1.5)).toEqual(['किता', 'बें'])
  })
})

describe('a paper', () => {
  it('carries the given title and time and no name of a program or person', async () => {
    const one = paper()
    one.heading('भारतीय साक्ष्य अधिनियम, 2023', 1)
    one.fields([{ label: 'दिनांक / Date', value: null }])
    one.ticks([{ label: 'SHA256', ticked: true }])
    const bytes = await one.finish()
    const read = await PDFDocument.load(bytes, { updateMetadata: false })
    expect([read.getTitle(), read.getProducer(), read.getCreator(), read.getAuthor()]).toEqual(['Certificate', '', '', undefined])
    expect(read.getCreationDate()).toEqual(at)
  })

  it('runs over as many pages as it needs', async () => {
    const one = paper()
    const row = ['जौनपुर / Jaunpur', 'a note that is long enough to need two lines in its narrow column', '12']
    one.table(
      [
        { title: 'District', width: 2 },
        { title: 'Note', width: 2 },
        { title: 'n', width: 1, align: 'right' },
      ],
      Array.from({ length: 60 }, () => row),
    )
    const read = await PDFDocument.load(await one.finish())
    expect(read.getPageCount()).toBe(3)
  })
})
