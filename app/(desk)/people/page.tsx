import { UserPlus, Users } from 'lucide-react'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Table, Th } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { deskWords } from '@/lib/i18n/desk'
import { mayRead, officersByCircle } from '@/lib/people/queries'
import { CircleRows } from './circle-rows'

/** Designated officers by circle: who they are, how to reach them, how much they have in hand. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ ended?: string }> }) {
  const viewer = await requireViewer()
  if (!mayRead(viewer)) notFound()
  const ended = (await searchParams).ended === '1'
  const words = deskWords(viewer.language).people
  const keeps = may(viewer, 'officers')
  const circles = await officersByCircle(viewer, ended)
  const add = (
    <LinkButton look="primary" href="/people/new" icon={<UserPlus aria-hidden className="size-4" />}>
      {words.add}
    </LinkButton>
  )
  return (
    <>
      <title>{`${words.title} · Mitra`}</title>
      <PageHead title={words.title} text={words.text}>
        {keeps ? add : null}
      </PageHead>
      {circles.length === 0 ? (
        <EmptyState icon={Users} title={words.none} action={keeps ? add : undefined}>
          {words.noneText}
        </EmptyState>
      ) : (
        <Table
          stacked
          caption={words.title}
          head={
            <>
              <Th>{words.unit}</Th>
              <Th>{words.name}</Th>
              <Th>{words.rank}</Th>
              {keeps ? <Th>{words.whatsapp}</Th> : null}
              <Th>{words.language}</Th>
              <Th>{words.consent}</Th>
              {may(viewer, 'readComplaints') ? <Th number>{words.work}</Th> : null}
              {keeps ? (
                <Th>
                  <VisuallyHidden>{words.edit}</VisuallyHidden>
                </Th>
              ) : null}
            </>
          }
        >
          {circles.map((group) => (
            <CircleRows key={group[0]?.id} officers={group} viewer={viewer} words={words} />
          ))}
        </Table>
      )}
      <p className="mt-3">
        <Link href={ended ? '/people' : '/people?ended=1'} className="link inline-block py-2.5">
          {ended ? words.hideEnded : words.showEnded}
        </Link>
      </p>
    </>
  )
}
