import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Table, Td, Th } from '@/components/ui/table'
import { requireViewer } from '@/lib/access/session'
import { type Count, overview } from '@/lib/child/overview'
import { type ChildDeskWords, childDeskWords } from '@/lib/i18n/child-desk'
import { childPoster } from '@/lib/i18n/child-poster'
import { count } from '@/lib/i18n/format'
import { sightOf } from '../sight'

const days = 90

type CountsProps = { caption: string; rows: Count[]; nameOf: (row: Count) => string; words: ChildDeskWords }

const shown = (n: number | null, words: ChildDeskWords) => (n === null ? <span className="text-muted">{words.section.few}</span> : count(n))

function Counts({ caption, rows, nameOf, words }: CountsProps) {
  return (
    <Table
      caption={caption}
      showCaption
      head={
        <>
          <Th>{caption}</Th>
          <Th number>{words.overview.cases}</Th>
          <Th number>{words.overview.open}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.key}>
          <Td>{nameOf(row)}</Td>
          <Td number>{shown(row.n, words)}</Td>
          <Td number>{shown(row.open, words)}</Td>
        </tr>
      ))}
    </Table>
  )
}

/** Counts by district and by head, small numbers hidden. No map: a point on one is a child. */
export default async function ChildrenPage() {
  const viewer = await requireViewer()
  const { language, categories } = sightOf(viewer)
  const words = childDeskWords(language)
  const { total, byDistrict, byHead } = await overview(viewer, days)
  return (
    <>
      <PageHead title={words.overview.title} text={words.overview.text(count(total))} />
      {total === 0 ? (
        <EmptyState title={words.overview.empty} />
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Counts caption={words.overview.district} rows={byDistrict} nameOf={({ name, key }) => name?.[language] ?? key} words={words} />
          <Counts caption={words.overview.head} rows={byHead} nameOf={({ key }) => categories[key] ?? key} words={words} />
        </div>
      )}
      <p className="mt-4 max-w-prose text-muted">{words.section.fewNote}</p>
      <p className="mt-4">
        <a href="/poster/child" className="link reach">
          {childPoster[language].open}
        </a>
      </p>
    </>
  )
}
