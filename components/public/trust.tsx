import { Document, type Reading } from './document'

type TrustProps = Reading & { demo: boolean /** Pages and the answering machine run in one process. */; together: boolean; contact: string | undefined }

/** What is kept, for how long, who could ever read it, and where the promise ends. */
export function Trust({ demo, together, contact, ...reading }: TrustProps) {
  const { trustPage } = reading.words
  return (
    <Document {...reading} title={trustPage.title} path="/trust" simulated={demo}>
      <article className="narrow">
        <h1>{trustPage.title}</h1>
        <p>{trustPage.intro}</p>
        <h2>{trustPage.what}</h2>
        <Kept {...reading} />
        <h2>{trustPage.who}</h2>
        <Lines lines={trustPage.whoLines} />
        <p className="note">{together ? trustPage.setupTogether : trustPage.setupApart}</p>
        <h2>{trustPage.limits}</h2>
        <Lines lines={trustPage.limitLines} />
        <h2>{trustPage.police}</h2>
        <p>{trustPage.policeLine}</p>
        <h2>{trustPage.delete}</h2>
        <p>{trustPage.deleteLine}</p>
        <h2>{trustPage.fir}</h2>
        <p>{trustPage.firLine}</p>
        <h2>{trustPage.weakness}</h2>
        <p>{contact ? trustPage.weaknessAt(contact) : trustPage.weaknessOffice}</p>
        <p className="quiet">
          {trustPage.credits} <a href="https://www.geonames.org/">GeoNames</a>, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
        </p>
      </article>
    </Document>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** A table that becomes a list of cards on a narrow screen. */
function Kept({ words }: Reading) {
  const { head, kept } = words.trustPage
  return (
    <table className="kept">
      <thead>
        <tr>
          <th scope="col">{head.kept}</th>
          <th scope="col">{head.where}</th>
          <th scope="col">{head.long}</th>
        </tr>
      </thead>
      <tbody>
        {kept.map(([what, where, long]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td data-head={head.where}>{where}</td>
            <td data-head={head.long}>{long}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
