import { cellToLatLng } from 'h3-js'
import type { Brief } from '@/lib/complaint/officer-page'
import { answerWords, questionLabel } from '@/lib/i18n/desk-work'
import { hour, moment } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { OfficerWords } from '@/lib/i18n/officer'
import { Document, type Reading } from './document'
import { OfficerFile } from './officer-file'
import { OfficerSteps, type Tried } from './officer-steps'

export type OfficerReading = Reading & { officer: OfficerWords }

/** Before the exchange: messengers and scanners fetch a link, only a person presses the button. */
export function OpenPage({ token, ...reading }: OfficerReading & { token: string }) {
  const { page } = reading.officer
  return (
    <Document {...reading} title={page.title} path={`/officer/${token}`} alone>
      <div className="narrow">
        <h1>{page.title}</h1>
        <form method="post" action={`/officer/${token}?lang=${reading.language}`}>
          <button type="submit">{page.open}</button>
        </form>
        <p>{page.openWhy}</p>
        <p>{page.openWarning}</p>
      </div>
    </Document>
  )
}

/** The link was used, is too old, or the work has gone elsewhere: how to get on. */
export function EndedPage({ stillOpen, ...reading }: OfficerReading & { stillOpen: boolean }) {
  const { page } = reading.officer
  return (
    <Document {...reading} title={page.ended} path="/officer" alone>
      <div className="narrow">
        <h1>{page.ended}</h1>
        <p>{page.endedWhy}</p>
        <p className="note">{page.endedNext}</p>
        {stillOpen ? (
          <p>
            <a className="alone" href="/officer">
              {page.stillOpen}
            </a>
          </p>
        ) : null}
      </div>
    </Document>
  )
}

/** After the work was given back there is nothing more to read. */
export function ReturnedPage(reading: OfficerReading & { reference: string }) {
  return (
    <Document {...reading} title={reading.officer.page.title} path="/officer" alone>
      <div className="narrow">
        <h1>{reading.reference}</h1>
        <p className="note">{reading.officer.whatsapp.declined(reading.reference)}</p>
      </div>
    </Document>
  )
}

type BriefProps = OfficerReading & { brief: Brief; category: string; now: Date; tried?: Tried }

/** What, where, what to do, by when; then the next legal steps as large buttons. */
export function BriefPage({ brief, category, now, tried, ...reading }: BriefProps) {
  const { language, officer } = reading
  const { page } = officer
  return (
    <Document {...reading} title={brief.ref} path="/officer" alone simulated={brief.simulated}>
      <div className="narrow">
        <h1>{category}</h1>
        <p className="number">{brief.ref}</p>
        <p className="note">
          {page.unverified}
          {brief.sensitive ? ` ${page.clearedHead}` : ''}
        </p>
        {tried ? (
          <p className="note problem" role="alert">
            {tried.notice}
          </p>
        ) : null}
        {brief.instruction ? (
          <>
            <h2>{page.instruction}</h2>
            <blockquote>{brief.instruction}</blockquote>
          </>
        ) : null}
        <Where {...{ brief, language, page }} />
        <h2>{page.what}</h2>
        <dl className="facts">
          {brief.statements.map(({ seq, question, said }) => (
            <div key={seq}>
              <dt>{questionLabel(question, language) ?? page.question[question === 'more' ? 'more' : 'answer']}</dt>
              <dd>{said === null ? '-' : answerWords(question, said, language)}</dd>
            </div>
          ))}
        </dl>
        <Files {...{ brief, page }} />
        <Clock {...{ brief, now, language, page }} />
        <OfficerSteps {...{ brief, language, officer, tried }} />
      </div>
    </Document>
  )
}

type Part = { brief: Brief; language: Language; page: OfficerWords['page'] }

function Where({ brief, language, page }: Part) {
  const place = [brief.place, brief.thana?.[language], brief.district[language]].filter(Boolean).join(', ')
  const [lat, lng] = brief.h3R9 ? cellToLatLng(brief.h3R9).map((degrees) => degrees.toFixed(4)) : []
  return (
    <>
      <h2>{page.where}</h2>
      <p>{place}</p>
      {lat && lng ? (
        <p>
          <a className="alone" href={`geo:${lat},${lng}?q=${lat},${lng}`}>
            {page.map}
          </a>{' '}
          <span className="number">{`${lat}, ${lng}`}</span>
          <br />
          <span className="quiet">{page.mapNear}</span>
        </p>
      ) : null}
    </>
  )
}

function Files({ brief, page }: Omit<Part, 'language'>) {
  if (brief.files.length === 0) return null
  return (
    <>
      <h2>{page.evidence}</h2>
      <ul>
        {brief.files.map(({ label, kind, by, caption, ...file }) => (
          <li key={file.id}>
            {label} {page.evidenceKind[kind]}
            {by === 'officer' ? ` (${page.byOfficer})` : ''}
            {caption ? `: ${caption}` : ''}
            <OfficerFile file={{ label, kind, ...file }} page={page} />
          </li>
        ))}
      </ul>
      <p className="quiet">{page.evidenceNote}</p>
    </>
  )
}

function Clock({ brief, now, language, page }: Part & { now: Date }) {
  const begun = !['assigned', 'accepted'].includes(brief.status)
  return (
    <>
      <h2>{page.clock}</h2>
      <p>
        {page.when}: <time>{hour(brief.arrivedHour, language)}</time>
      </p>
      {brief.actionDue && !begun ? (
        <p className={brief.actionDue < now ? 'late' : undefined}>
          {page.startBy(moment(brief.actionDue, language))} {brief.actionDue < now ? page.late : null}
        </p>
      ) : null}
    </>
  )
}
