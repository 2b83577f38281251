import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Td } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { may } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import type { DeskWords } from '@/lib/i18n/desk'
import { count } from '@/lib/i18n/format'
import { named } from '@/lib/i18n/named'
import { shownNumber } from '@/lib/people/number'
import type { OfficerRow } from '@/lib/people/queries'

type RowWords = { viewer: Viewer; words: DeskWords['people'] }

function OfficerLine({ officer, viewer, words }: RowWords & { officer: OfficerRow }) {
  const keeps = may(viewer, 'officers')
  const { language } = viewer
  return (
    <tr className={officer.endedOn ? 'text-muted' : undefined}>
      <Td className="max-sm:order-1">
        {named(officer.posting, language)} {officer.posting.kind === 'thana' ? null : <span className="text-muted">{words.kinds[officer.posting.kind]}</span>}
      </Td>
      <Td whole className="font-medium whitespace-nowrap">
        {named(officer, language)} {officer.endedOn ? <Badge>{words.ended}</Badge> : null}
      </Td>
      <Td className="whitespace-nowrap max-sm:order-1">{words.ranks[officer.rank]}</Td>
      {keeps ? <Td className="whitespace-nowrap max-sm:order-1">{officer.whatsapp ? shownNumber(officer.whatsapp) : '–'}</Td> : null}
      <Td className="max-sm:order-1">{words.languages[officer.language]}</Td>
      <Td label={words.consent} className="whitespace-nowrap max-sm:order-1">
        <Time at={officer.consentOn} language={language} to="day" />
      </Td>
      {officer.openWork === null ? null : (
        <Td number label={words.work} className="max-sm:order-1">
          {officer.openWork === 0 ? <span className="text-muted">{words.noWork}</span> : count(officer.openWork)}
        </Td>
      )}
      {keeps ? (
        <Td className="text-right max-sm:order-1 max-sm:ml-auto">
          {officer.endedOn ? null : (
            <Link href={`/people/${officer.id}`} prefetch={false} className="link reach px-2">
              {words.edit}
              <span className="sr-only"> {named(officer, language)}</span>
            </Link>
          )}
        </Td>
      ) : null}
    </tr>
  )
}

/** The officers of one circle, or those of a district outside its circles. */
export function CircleRows({ officers, viewer, words }: RowWords & { officers: OfficerRow[] }) {
  const { circle, district } = officers[0] ?? {}
  const { language } = viewer
  const columns = 5 + (may(viewer, 'officers') ? 2 : 0) + (may(viewer, 'readComplaints') ? 1 : 0)
  const place = circle ? `${named(circle, language)} ${words.kinds.circle}` : words.outside
  return (
    <>
      <tr className="bg-paper">
        <th scope="rowgroup" colSpan={columns} className="px-3 py-1.5 text-left font-semibold">
          {viewer.districtId === null && district ? <span className="font-normal text-muted">{named(district, language)} · </span> : null}
          {place}
        </th>
      </tr>
      {officers.map((officer) => (
        <OfficerLine key={officer.id} officer={officer} viewer={viewer} words={words} />
      ))}
    </>
  )
}
