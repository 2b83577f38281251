import type { ChildCase as Found } from '@/lib/child/queries'
import { ContactsPanel } from './contacts-panel'
import { DiaryPanel } from './diary-panel'
import { FilePanel } from './file-panel'
import { PocsoPanel } from './pocso-panel'
import { ReferralPanel } from './referral-panel'
import type { OpenName } from './sealed-name'
import type { ChildSight } from './sight'

type ChildCaseProps = { child: Found; draft: string; sight: ChildSight; openName: OpenName }

/** The child's side of a case: POCSO first, because it has the shortest clock. */
export function ChildCase({ child, draft, sight, openName }: ChildCaseProps) {
  return (
    <>
      <PocsoPanel child={child} sight={sight} />
      <FilePanel child={child} sight={sight} openName={openName} />
      <ReferralPanel referrals={child.referrals} draft={draft} sight={sight} />
      <DiaryPanel entries={child.followUps} checkIn={child.file.checkIn} sight={sight} />
      <ContactsPanel contacts={child.contacts} sight={sight} />
    </>
  )
}
