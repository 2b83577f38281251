import 'server-only'
import type { NewestView } from '@/e2e/fake-graph/wire'
import { demoViewer } from '@/lib/access/demo-viewer'
import type { Viewer } from '@/lib/access/viewer'
import { peek } from '@/lib/complaint/peek'
import type { Case, Named } from '@/lib/complaint/types'
import { evidenceOf } from '@/lib/evidence/queries'
import type { Evidence } from '@/lib/evidence/types'
import { simulatorWords } from '@/lib/i18n/simulator'
import { asked } from './graph'

/** The newest report as an office reads it. `hiddenFrom`: the district's office, where the report is kept from it. */
export type AtDesk =
  | { state: 'none' }
  | { state: 'read'; reader: Named; hiddenFrom: Named | null; found: Case; evidence: Evidence[] }
  | { state: 'unread'; hiddenFrom: Named | null }

const officeOf = (viewer: Viewer): Named => ({ en: viewer.nameEn, hi: viewer.nameHi })

const police: Named = { en: simulatorWords('en').police.everyPolice, hi: simulatorWords('hi').police.everyPolice }

/** A child's complaint is at the commission; no police office has it at all. */
async function atCommission({ rangeId, complaintId }: NonNullable<NewestView>): Promise<AtDesk> {
  const chair = await demoViewer('chair', rangeId)
  const found = chair && (await peek(chair, complaintId))
  if (!chair || !found) return { state: 'unread', hiddenFrom: police }
  return { state: 'read', reader: { en: chair.officeEn, hi: chair.officeHi }, hiddenFrom: police, found, evidence: await evidenceOf(chair, complaintId) }
}

/** Reads it as the SP of its district does, and, where the row policies show that desk nothing, as the DIG does. */
export async function newestAtDesk(): Promise<AtDesk> {
  const newest = await asked<NewestView>('cellar/newest')
  if (!newest) return { state: 'none' }
  if (newest.programmeId === 'bal') return atCommission(newest)
  const sp = await demoViewer('sp', newest.districtId)
  const atDistrict = sp && (await peek(sp, newest.complaintId))
  if (sp && atDistrict) return { state: 'read', reader: officeOf(sp), hiddenFrom: null, found: atDistrict, evidence: await evidenceOf(sp, newest.complaintId) }
  const hiddenFrom = sp && officeOf(sp)
  const dig = await demoViewer('dig', newest.rangeId)
  const atRange = dig && (await peek(dig, newest.complaintId))
  return dig && atRange
    ? { state: 'read', reader: officeOf(dig), hiddenFrom, found: atRange, evidence: await evidenceOf(dig, newest.complaintId) }
    : { state: 'unread', hiddenFrom }
}

/** Whoever reads the newest report at the desk beside the phone; null when nobody does. */
export async function readerOf(): Promise<Viewer | null> {
  const newest = await asked<NewestView>('cellar/newest')
  if (!newest) return null
  const [sp, dig] = [await demoViewer('sp', newest.districtId), await demoViewer('dig', newest.rangeId)]
  if (sp && (await peek(sp, newest.complaintId))) return sp
  return dig && (await peek(dig, newest.complaintId)) ? dig : null
}
