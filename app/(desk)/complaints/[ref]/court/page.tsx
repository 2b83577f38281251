import { PackageItem } from '@/components/evidence/package-item'
import { Refresh } from '@/components/evidence/refresh'
import { RequestForm } from '@/components/evidence/request-form'
import { Notice } from '@/components/ui/notice'
import { may } from '@/lib/access/scope'
import { decider, hasColleague, packagesOf } from '@/lib/evidence/court'
import { evidenceOf } from '@/lib/evidence/queries'
import { decidePackage, requestPackage } from '../evidence-actions'
import { type CasePageProps, CasePane, openCase } from '../open-case'

export { generateMetadata } from '../page'

/** Originals on their way to a court: ask, decide, wait, download. */
export default async function Page(props: CasePageProps) {
  const opened = await openCase(props)
  const { viewer, found, sight, evidence: words } = opened
  const { court } = words
  const [items, packages] = await Promise.all([evidenceOf(viewer, found.id), packagesOf(viewer, found.id)])
  const label = new Map(items.map((item) => [item.id, item.label]))
  const assembling = packages.some(({ state }) => state === 'assembling')
  const second = decider(viewer, found.accused?.level ?? null)
  const nobody = second === 'colleague' && !(await hasColleague(viewer))
  return (
    <CasePane opened={opened} part="court">
      <section aria-labelledby="court" className="grid gap-4">
        <div className="grid max-w-prose gap-1">
          <h2 id="court">{court.title}</h2>
          <p className="text-muted">{court.text}</p>
        </div>
        {packages.length > 0 ? (
          <section aria-labelledby="packages" className="grid gap-2">
            <h3 id="packages">{court.list}</h3>
            <ul className="divide-y rounded border bg-panel">
              {packages.map((one) => (
                <PackageItem
                  key={one.id}
                  one={one}
                  labels={one.evidenceIds.flatMap((id) => label.get(id) ?? []).sort()}
                  decide={decidePackage}
                  language={sight.language}
                  words={words}
                />
              ))}
            </ul>
          </section>
        ) : null}
        {assembling || packages.some(({ state }) => state === 'requested') ? <Refresh first={assembling ? 1 : 4} /> : null}
        {!second || !may(viewer, 'requestPackage') ? (
          <p className="text-muted">{court.mayNot}</p>
        ) : nobody ? (
          <Notice tone="info" title={court.nobody}>
            {court.order}
          </Notice>
        ) : (
          <RequestForm
            complaintId={found.id}
            items={items.filter((item) => item.original && !item.flag)}
            approver={court.approver[second]}
            request={requestPackage}
            words={words}
          />
        )}
      </section>
    </CasePane>
  )
}
