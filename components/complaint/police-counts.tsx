import { Table, Td, Th } from '@/components/ui/table'
import type { PoliceCount } from '@/lib/complaint/queries'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { count } from '@/lib/i18n/format'

type PoliceCountsProps = { counts: PoliceCount[]; names: Record<string, string>; words: WorkWords }

/** Police-conduct complaints by district as numbers, for those who may not read them. Small numbers stay hidden. */
export function PoliceCounts({ counts, names, words }: PoliceCountsProps) {
  const { today, complaints } = words
  return (
    <div className="grid gap-2">
      <h2>{today.police}</h2>
      <p className="text-muted">{today.policeNote}</p>
      <Table
        caption={today.police}
        head={
          <>
            <Th>{complaints.district}</Th>
            <Th number>{complaints.title}</Th>
          </>
        }
      >
        {counts.map(({ districtId, n }) => (
          <tr key={districtId}>
            <Td>{names[districtId]}</Td>
            <Td number>{n === null ? <span className="text-muted">{today.few}</span> : count(n)}</Td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
