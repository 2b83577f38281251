import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import type { DeskWords } from '@/lib/i18n/desk'
import { day, startOfDay } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { named } from '@/lib/i18n/named'
import type { UnitRow } from '@/lib/settings/units'

type UnitListProps = { units: UnitRow[]; words: DeskWords['settings']; language: Language }

/** Units, each the way to its own page. */
export function UnitList({ units, words, language }: UnitListProps) {
  if (units.length === 0) return <p className="text-muted">{words.noUnits}</p>
  const closed = (unit: UnitRow) => (unit.validTo ? startOfDay(unit.validTo) : null)
  return (
    <Table
      stacked
      caption={words.units}
      head={
        <>
          <Th>{words.name}</Th>
          <Th>{words.unitKind}</Th>
          <Th>{words.unitCode}</Th>
          <Th>{words.aliases}</Th>
        </>
      }
    >
      {units.map((unit) => {
        const from = closed(unit)
        return (
          <tr key={unit.id}>
            <Td whole>
              <Link href={`/settings/units/${unit.id}`} className="link reach">
                {named(unit, language)}
              </Link>{' '}
              {from ? <Badge>{words.closedFrom(day(from, language))}</Badge> : null}
            </Td>
            <Td>{words.kinds[unit.kind]}</Td>
            <Td label={words.unitCode} className="text-muted">
              {unit.code}
            </Td>
            <Td label={unit.aliases.length > 0 ? words.aliases : undefined} className="text-muted">
              {unit.aliases.join(', ')}
            </Td>
          </tr>
        )
      })}
    </Table>
  )
}
