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
import type { OfficerRow, Posting } from '@/lib/people/queries'

type RowWords = { viewer: Viewer; words: DeskWords['people'] }

function OfficerLine({ officer, viewer, words }: RowWords & { officer: OfficerRow }) {
  const keeps = may(viewer, 'officers')
  return (
    <tr className={officer.endedOn ? 'text-muted' : undefined}>
      <Td className="font-medium">
        {named(officer, viewer.language)} {officer.endedOn ? <Badge>{words.ended}</Badge> : null}
      </Td>
      <Td>{words.ranks[officer.rank]}</Td>
      {keeps ? <Td className="whitespace-nowrap">{officer.whatsapp ? shownNumber(officer.whatsapp) : '–'}</Td> : null}
      <Td>{words.languages[officer.language]}</Td>
      <Td className="whitespace-nowrap">
        <Time at={officer.consentOn} language={viewer.language} to="day" />
      </Td>
      {officer.openWork === null ? null : <Td number>{officer.openWork === 0 ? <span className="text-muted">{words.noWork}</span> : count(officer.openWork)}</Td>}
      {keeps ? (
        <Td className="text-right">
          {officer.endedOn ? null : (
            <Link href={`/people/${officer.id}`} className="link">
              {words.edit}
              <span className="sr-only"> {named(officer, viewer.language)}</span>
            </Link>
          )}
        </Td>
      ) : null}
    </tr>
  )
}

/** One posting and its officers. */
export function PostingRows({ posting, viewer, words }: RowWords & { posting: Posting }) {
  const hindi = viewer.language === 'hi'
  const district = hindi ? posting.districtHi : posting.districtEn
  const columns = 4 + (may(viewer, 'officers') ? 2 : 0) + (may(viewer, 'readComplaints') ? 1 : 0)
  return (
    <>
      <tr className="bg-paper">
        <th scope="rowgroup" colSpan={columns} className="px-3 py-1.5 text-left font-semibold">
          {named(posting, viewer.language)} <span className="font-normal text-muted">{words.kinds[posting.kind]}</span>
          {viewer.districtId === null && district ? <span className="font-normal text-muted"> · {district}</span> : null}
        </th>
      </tr>
      {posting.officers.map((officer) => (
        <OfficerLine key={officer.id} officer={officer} viewer={viewer} words={words} />
      ))}
    </>
  )
}
