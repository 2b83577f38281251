import Link from 'next/link'
import { Td } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Language } from '@/lib/i18n/language'
import { named } from '@/lib/i18n/named'
import type { Detail } from '@/lib/ledger/append'
import type { LedgerLine, Name } from '@/lib/ledger/queries'
import type { LedgerWords } from './words'

type EntryRowProps = { line: LedgerLine; names: Map<string, Name>; words: LedgerWords; language: Language }

/** What an entry notes, in words: ids as names where the viewer may know them, left out where not. In the order of the words, because the database keeps none. */
function notes(detail: Detail, names: Map<string, Name>, words: LedgerWords, language: Language): string[] {
  return Object.entries(words.note).flatMap(([key, label]) => {
    const value = detail[key]
    if (value === undefined || value === null || value === false || value === 0) return []
    const name = names.get(String(value))
    const isId = ['officer', 'official', 'unit', 'district'].includes(key)
    if (name) return [`${label}: ${named(name, language)}`]
    return isId ? [] : [`${label}: ${words.values[String(value)] ?? value}`]
  })
}

/** One entry. */
export function EntryRow({ line, names, words, language }: EntryRowProps) {
  return (
    <tr>
      <Td className="whitespace-nowrap text-muted">
        <Time at={line.at} language={language} to={line.actor === 'informer' ? 'hour' : 'minute'} />
      </Td>
      <Td className="min-w-32">
        {line.who ? named(line.who, language) : words.actor[line.actor]}
        {line.who && line.actor === 'officer' ? <span className="text-muted"> · {words.actor.officer}</span> : null}
      </Td>
      <Td whole className="min-w-40 font-medium max-sm:-order-1">
        {words.actions[line.action] ?? line.action}
      </Td>
      <Td className="whitespace-nowrap">
        {line.ref ? (
          <Link href={`/complaints/${line.ref}`} className="link reach">
            {line.ref}
          </Link>
        ) : null}
      </Td>
      <Td whole className="text-muted">
        {notes(line.detail, names, words, language).join(' · ')}
      </Td>
    </tr>
  )
}
