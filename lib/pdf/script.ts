export type Script = 'devanagari' | 'latin'
export type Run = { text: string; script: Script }

/** Devanagari with its dandas, joiners and the rupee sign, which only that half of the font has. */
const devanagari = /[\u0900-\u097f\u20b9]|\u200c|\u200d/
/** What the Latin half of the font holds: anything else is printed as a question mark. */
const latin = /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u2044\u20ac\u2122\u2212]/

const scriptOf = (letter: string): Script => (devanagari.test(letter) ? 'devanagari' : 'latin')
const printable = (letter: string) => (devanagari.test(letter) || latin.test(letter) ? letter : '?')

/** A text as runs of one script each, because each script has its font file. Letters no font holds (emoji, other scripts) become `?`. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const letter of text.normalize('NFC')) {
    const script = scriptOf(letter)
    const last = runs.at(-1)
    if (last?.script === script) last.text += printable(letter)
    else runs.push({ text: printable(letter), script })
  }
  return runs
}
