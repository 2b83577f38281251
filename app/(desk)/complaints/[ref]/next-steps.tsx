import { officerName } from '@/components/complaint/officer-panel'
import { accusableGroups, officerGroups, personGroups, unitOptions } from '@/components/complaint/options'
import type { Sight } from '@/components/complaint/sight'
import type { DeskCommand } from '@/components/complaint/step-fields'
import { Steps } from '@/components/complaint/steps'
import type { Viewer } from '@/lib/access/viewer'
import { caseworkersFor } from '@/lib/child/queries'
import type { Choices } from '@/lib/complaint/choices'
import { accusableFor, officersFor } from '@/lib/complaint/queries'
import type { Case } from '@/lib/complaint/types'
import * as actions from './actions'

type NextStepsProps = { viewer: Viewer; found: Case; units: Choices; sight: Sight }

const isDesk = (command: string): command is DeskCommand => Object.hasOwn(actions, command)

/** The one step that comes next at a desk, or null. */
export const nextOf = ({ next }: Case): DeskCommand | null => (next && isDesk(next) ? next : null)

/** Whom this complaint waits for, or null when it waits for the viewer. */
function waitsFor(found: Case, { language, words: { complaint } }: Sight): string | null {
  const current = found.assignments.find((one) => one.current && one.state === 'sent')
  if (current) return complaint.waitingOfficer(officerName(current.officer, language, complaint))
  return found.next === null && found.sensitive && !found.supervisorChecked && found.offered.includes('reject') ? complaint.waitingCheck : null
}

/** The forms of everything that may be done with this complaint now, the next legal step first. */
export async function NextSteps({ viewer, found, units, sight }: NextStepsProps) {
  const { language, words } = sight
  const offered = found.offered.filter(isDesk)
  if (offered.length === 0) return null
  const next = nextOf(found)
  const assigning = offered.some((command) => command === 'assign' || command === 'reassign')
  const [accusable, candidates, caseworkers] = await Promise.all([
    offered.includes('accuse') ? accusableFor(viewer, found.ref) : [],
    assigning ? officersFor(viewer, found.ref) : [],
    offered.includes('give') ? caseworkersFor(viewer, found.ref) : [],
  ])
  return (
    <Steps
      on={{ ref: found.ref, version: found.version }}
      next={next}
      others={offered.filter((command) => command !== next)}
      waiting={waitsFor(found, sight)}
      actions={actions}
      choices={{
        officers: officerGroups(candidates, language, words),
        caseworkers: caseworkers.map((one) => ({ value: one.id, label: `${one[language]} (${words.step.assign.workload(one.busy)})` })),
        districts: unitOptions(units.units, 'district', language).filter(({ value }) => value !== String(viewer.districtId)),
        units: accusableGroups([...units.units.filter(({ id }) => id === viewer.rangeId), ...units.area.filter(({ id }) => id !== viewer.rangeId)], language, words.complaint),
        people: personGroups(accusable, language, words.complaint),
        priority: found.priority,
        reported: found,
      }}
      words={words}
    />
  )
}
