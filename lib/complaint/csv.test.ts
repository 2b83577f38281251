import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from './csv'

/** The cells of the second line, read the way a spreadsheet reads them. */
function secondLine(text: string): string[] {
  const cells: string[] = []
  let rest = text.slice(text.indexOf('\r\n') + 2, -2)
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const cell = quoted ? quoted[0] : (/^[^,]*/.exec(rest)?.[0] ?? '')
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : cell)
    if (rest.length === cell.length) return cells
    rest = rest.slice(cell.length + 1)
  }
}

describe('csv', () => {
  it('lets no text become a formula', () => {
    for (const text of ['=1+1', '+91', '-2', '@SUM(A1)', ' =cmd|x', '\t=1', '\r=1', '＝1', '|calc', '%0']) {
      expect(secondLine(csv(['a'], [[text]]))[0]).toBe(`'${text}`)
    }
  })

  it('gives back every ordinary text, with commas, quotes and line breaks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme' }).map((text) => `x${text}`),
          { minLength: 1, maxLength: 5 },
        ),
        (cells) => {
          expect(secondLine(csv(['a'], [cells]))).toEqual(cells)
        },
      ),
    )
  })

  it('writes numbers as numbers and nothing as nothing', () => {
    expect(csv(['n', 'none', 'last'], [[-3, null, 'थाना']])).toBe('\ufeffn,none,last\r\n-3,,थाना\r\n')
  })
})
