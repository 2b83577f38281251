import type { ChildCase as Found } from '@/lib/child/queries'
import { ContactsPanel } from './contacts-panel'
import { DiaryPanel } from './diary-panel'
import { FilePanel } from './file-panel'
import { PocsoPanel } from './pocso-panel'
import { ReferralPanel } from './referral-panel'
import type { OpenName } from './sealed-name'
import type { ChildSight } from './sight'

type FactsProps = { child: Found; sight: ChildSight; openName: OpenName }

/** What is known of the child: POCSO first, because it has the shortest clock. */
export function ChildFacts({ child, sight, openName }: FactsProps) {
  return (
    <>
      <PocsoPanel child={child} sight={sight} />
      <FilePanel child={child} sight={sight} openName={openName} />
    </>
  )
}

type WorkProps = { child: Found; draft: string; sight: ChildSight }

/** The work with other offices and what was agreed for later. */
export function ChildWork({ child, draft, sight }: WorkProps) {
  return (
    <>
      <ReferralPanel referrals={child.referrals} draft={draft} sight={sight} />
      <DiaryPanel entries={child.followUps} checkIn={child.file.checkIn} sight={sight} />
      <ContactsPanel contacts={child.contacts} former={child.former} earlier={child.earlier} sight={sight} />
    </>
  )
}
