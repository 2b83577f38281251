import type { ReactNode } from 'react'

const link = /(https?:\/\/[^\s]+)/
// WhatsApp's own marks: *bold* and _italic_, around words, not inside them.
const mark = /(?<![\p{L}\p{N}])(\*[^*\n]+\*|_[^_\n]+_)(?![\p{L}\p{N}])/u

/** The parts of a text by a pattern with one group, each with its place in the text; every second part is a match. */
function parts(text: string, pattern: RegExp): { at: number; part: string; matched: boolean }[] {
  let at = 0
  return text.split(pattern).map((part, place) => {
    const found = { at, part, matched: place % 2 === 1 }
    at += part.length
    return found
  })
}

function marked(text: string): ReactNode[] {
  return parts(text, mark).map(({ at, part, matched }) => {
    if (!matched) return part
    return part.startsWith('*') ? <strong key={at}>{part.slice(1, -1)}</strong> : <em key={at}>{part.slice(1, -1)}</em>
  })
}

/** A text as WhatsApp shows it: links can be pressed, `*bold*` is bold. */
export function MessageText({ text }: { text: string }) {
  return (
    <p className="break-words whitespace-pre-wrap">
      {parts(text, link).map(({ at, part, matched }) =>
        matched ? (
          <a key={at} href={part} target="_blank" rel="noreferrer" className="link break-all">
            {part}
          </a>
        ) : (
          <span key={at}>{marked(part)}</span>
        ),
      )}
    </p>
  )
}
