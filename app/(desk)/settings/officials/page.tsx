import { UserPlus } from 'lucide-react'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Table, Td, Th } from '@/components/ui/table'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { now } from '@/lib/clock'
import { deskWords } from '@/lib/i18n/desk'
import { named } from '@/lib/i18n/named'
import { officials } from '@/lib/settings/officials'

/** Everybody who can sign in. */
export default async function OfficialsPage() {
  const viewer = await requireViewer()
  if (!may(viewer, 'officials')) notFound()
  const { settings: words, shell } = deskWords(viewer.language)
  const [list, at] = [await officials(viewer), now()]
  return (
    <>
      <PageHead title={words.officials} text={words.officialsText}>
        <LinkButton look="primary" href="/settings/officials/new" icon={<UserPlus aria-hidden className="size-4" />}>
          {words.addOfficial}
        </LinkButton>
      </PageHead>
      <Table
        stacked
        caption={words.officials}
        head={
          <>
            <Th>{words.username}</Th>
            <Th>{words.name}</Th>
            <Th>{words.role}</Th>
            <Th>{words.posting}</Th>
            <Th>{words.state}</Th>
          </>
        }
      >
        {list.map((account) => (
          <tr key={account.id}>
            <Td>
              <Link href={`/settings/officials/${account.username}`} className="link reach">
                {account.username}
              </Link>
            </Td>
            <Td whole className="max-sm:-order-1">
              {named(account, viewer.language)}
            </Td>
            <Td>{shell.role[account.role]}</Td>
            <Td>{viewer.language === 'hi' ? account.officeHi : account.officeEn}</Td>
            <Td>
              {account.disabledAt ? (
                <Badge>{words.disabled}</Badge>
              ) : account.lockedUntil && account.lockedUntil > at ? (
                <Badge tone="waiting">{words.resting}</Badge>
              ) : (
                <Badge tone="acted">{words.active}</Badge>
              )}
            </Td>
          </tr>
        ))}
      </Table>
    </>
  )
}
