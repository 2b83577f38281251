import { ChildCase } from '@/components/child/child-case'
import type { ChildSight, DeedName } from '@/components/child/sight'
import type { Sight } from '@/components/complaint/sight'
import type { Viewer } from '@/lib/access/viewer'
import { childCase } from '@/lib/child/queries'
import type { Case } from '@/lib/complaint/types'
import type { Command } from '@/lib/complaint/workflow'
import { childWords } from '@/lib/i18n/child'
import { day } from '@/lib/i18n/format'
import * as actions from './child-actions'

/** The command of the rules table that each deed is. */
const commandOf: Record<DeedName, Command> = {
  suoMotu: 'suoMotu',
  amend: 'amend',
  decidePocso: 'decidePocso',
  intimate: 'intimate',
  refer: 'refer',
  answerReferral: 'referAnswer',
  plan: 'plan',
  followUp: 'followUp',
}

/** What a child's case has beside every other; nothing for a case that has no file. */
export async function ChildSide({ viewer, found, sight }: { viewer: Viewer; found: Case; sight: Sight }) {
  const child = await childCase(viewer, found.ref)
  if (!child) return null
  const { language, now } = sight
  const words = childWords(language)
  const { step } = sight.words
  const { openName, ...deeds } = actions
  const own: ChildSight = {
    ...{ language, words, now, deeds, on: { ref: found.ref, version: found.version }, refusals: { ...step.refused, failed: step.failed } },
    may: (deed) => found.offered.includes(commandOf[deed]),
  }
  const draft = words.referral.draft(
    sight.categories[found.category] ?? found.category,
    found.district[language],
    words.file.ages[child.file.ageBand],
    day(found.arrivedHour, language),
  )
  return <ChildCase child={child} draft={draft} sight={own} openName={openName} />
}
