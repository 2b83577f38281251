/** Width of a piece of text in points. */
export type Measure = (text: string) => number

/** The pieces of a word too long for a line, each as long as fits and never empty. */
function broken(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  // Split between syllables as they are read: a matra never begins a line.
  for (const { segment } of new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(word)) {
    if (piece && measure(piece + segment) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}

/** A text as lines no wider than `width` points: broken at spaces, at line feeds, and inside a word only when it is wider than a line. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/[ \t]+/).flatMap((one) => (measure(one) > width ? broken(one, width, measure) : one))) {
      const longer = line ? `${line} ${word}` : word
      if (line && measure(longer) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  })
}
