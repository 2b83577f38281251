import { Table, Td, Th } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { CustodyStep } from '@/lib/evidence/types'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import type { Language } from '@/lib/i18n/language'

type Words = EvidenceWords

/** The words of a closed list for a value out of the ledger; null when the list does not have it. */
const worded = (list: Record<string, string>, key: unknown): string | null => (typeof key === 'string' && Object.hasOwn(list, key) ? (list[key] ?? null) : null)

/** The ledger keeps the hour alone where the minute would tell when the informer held the phone. */
const coarse = ({ actor, action }: CustodyStep) => actor === 'informer' || (actor === 'system' && action.startsWith('evidence_'))

function whoOf({ actor, name, unit }: CustodyStep, language: Language, { custody }: Words): string {
  if (actor === 'system' || actor === 'informer') return custody[actor]
  const person = name?.[language] ?? (actor === 'officer' ? custody.officer : custody.someone)
  return [person, unit?.[language]].filter(Boolean).join(', ')
}

function detailOf({ action, detail }: CustodyStep, { custody, evidence }: Words): string | null {
  if (action === 'evidence_viewed' || action === 'evidence_played') {
    const copy = typeof detail.copy === 'string' && detail.copy.startsWith('page-') ? custody.pages : worded({ clean: custody.copy, disguised: custody.disguised }, detail.copy)
    return [copy, worded(evidence.sound.reasons, detail.reason)].filter(Boolean).join('; ') || null
  }
  if (action === 'evidence_verified') return worded(custody.answer, detail.original ?? detail.copy)
  return worded(evidence.reason, detail.reason)
}

/** What has happened to an item, oldest first: when, who, what. */
export function CustodyLog({ steps, label, language, words }: { steps: CustodyStep[]; label: string; language: Language; words: Words }) {
  const { custody } = words
  return (
    <>
      <Table
        stacked
        caption={`${custody.title} ${label}`}
        head={
          <>
            <Th>{custody.when}</Th>
            <Th>{custody.what}</Th>
            <Th>{custody.who}</Th>
          </>
        }
      >
        {steps.map((step) => {
          const detail = detailOf(step, words)
          return (
            <tr key={step.seq}>
              <Td className="whitespace-nowrap">
                <Time at={step.at} language={language} to={coarse(step) ? 'hour' : 'minute'} />
              </Td>
              <Td whole className="max-sm:-order-1">
                {worded(custody.action, step.action) ?? step.action}
                {detail ? <span className="block text-muted">{detail}</span> : null}
              </Td>
              <Td>{whoOf(step, language, words)}</Td>
            </tr>
          )
        })}
      </Table>
      <p className="text-muted">{custody.hiddenViews}</p>
    </>
  )
}
