import { Document, type Reading } from './document'

/** For an address that leads nowhere. */
export function Missing({ path, ...reading }: Reading & { path: string }) {
  const { missing } = reading.words
  return (
    <Document {...reading} title={missing.title} path={path}>
      <div className="narrow">
        <h1>{missing.title}</h1>
        <p>{missing.line}</p>
      </div>
    </Document>
  )
}
