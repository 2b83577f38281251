/** The text of an answer: paragraphs, and lists where the lines begin with a dash. */
export function AnswerText({ text }: { text: string }) {
  return text.split(/\n\s*\n/).map((part) => {
    const lines = part.split('\n').filter((line) => line.trim())
    const items = lines.filter((line) => line.startsWith('- '))
    const before = lines.filter((line) => !line.startsWith('- '))
    return (
      <div key={part}>
        {before.length > 0 ? <p>{before.join(' ')}</p> : null}
        {items.length > 0 ? (
          <ul>
            {items.map((item) => (
              <li key={item}>{item.slice(2)}</li>
            ))}
          </ul>
        ) : null}
      </div>
    )
  })
}
