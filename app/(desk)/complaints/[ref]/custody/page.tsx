import { FileSearch } from 'lucide-react'
import { CustodyItem } from '@/components/evidence/custody-item'
import { EmptyState } from '@/components/ui/empty-state'
import { custodyOf } from '@/lib/evidence/custody'
import { evidenceOf } from '@/lib/evidence/queries'
import { verify } from '../evidence-actions'
import { type CasePageProps, CasePane, openCase } from '../open-case'

export { generateMetadata } from '../page'

/** What has happened to every file of a complaint, and whether it is still what it was. */
export default async function Page(props: CasePageProps) {
  const opened = await openCase(props)
  const { viewer, found, sight, evidence: words } = opened
  const items = await evidenceOf(viewer, found.id)
  const logs = await Promise.all(items.map(({ id }) => custodyOf(viewer, id)))
  return (
    <CasePane opened={opened} part="custody">
      <section aria-labelledby="custody" className="grid gap-4">
        <div>
          <h2 id="custody">{words.custody.title}</h2>
          <p className="text-muted">{words.custody.text}</p>
        </div>
        {items.length > 1 ? (
          <nav aria-label={words.custody.jump} className="no-print">
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {items.map(({ id, label }) => (
                <li key={id}>
                  <a href={`#${label}`} className="link reach tabular">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {items.length === 0 ? <EmptyState icon={FileSearch} title={words.custody.none} /> : null}
        {items.map((item, index) => (
          <CustodyItem key={item.id} item={item} steps={logs[index] ?? []} verify={verify} language={sight.language} words={words} />
        ))}
      </section>
    </CasePane>
  )
}
