import { ChildFacts, ChildWork } from '@/components/child/child-case'
import type { ChildSight, DeedName } from '@/components/child/sight'
import type { ChildSides } from '@/components/complaint/case-file'
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

/** What a child's case has beside every other: what is known, and the work with other offices. Both empty where it has no file, null for other cases. */
export async function childSides(viewer: Viewer, found: Case, sight: Sight): Promise<ChildSides | null> {
  if (found.lane !== 'child') return null
  const child = await childCase(viewer, found.ref, found.statements)
  if (!child) return { facts: null, work: null }
  const { language, now } = sight
  const words = childWords(language)
  const { step } = sight.words
  const { openName, ...deeds } = actions
  const own: ChildSight = {
    ...{ language, words, now, deeds, on: { ref: found.ref, version: found.version }, refusals: { ...step.refused, failed: step.failed } },
    may: (deed) => found.offered.includes(commandOf[deed]),
  }
  const { earlier } = child
  const before = earlier && words.referral.draftBefore(earlier.districts.map((one) => one[language]).join(', '))
  const draft = words.referral.draft(
    sight.categories[found.category] ?? found.category,
    [found.district[language], before].filter(Boolean).join('. '),
    words.file.ages[child.file.ageBand],
    day(found.arrivedHour, language),
  )
  return { facts: <ChildFacts child={child} sight={own} openName={openName} />, work: <ChildWork child={child} draft={draft} sight={own} /> }
}
