import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table, Td, Th } from '@/components/ui/table'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { boundaryWords } from '@/lib/i18n/boundary'
import { deskWords } from '@/lib/i18n/desk'
import { day } from '@/lib/i18n/format'
import { named } from '@/lib/i18n/named'
import { loadedDivisions } from '@/lib/place/divisions'
import { approximateOutlines } from '../actions'
import { BoundaryForm } from './boundary-form'

/** Borders of districts and thanas: what is in use, and a file to take its place. */
export default async function BoundariesPage() {
  const viewer = await requireViewer()
  if (!may(viewer, 'settings')) notFound()
  const { language } = viewer
  const words = boundaryWords(language)
  const divisions = await loadedDivisions(viewer)
  const [first] = divisions
  return (
    <div className="grid gap-6">
      <PageHead title={words.title} text={words.text} />
      <BoundaryForm language={language} />
      {first ? (
        <section className="grid gap-3">
          <h2>{words.since(day(first.loadedAt, language))}</h2>
          <Table
            caption={words.title}
            head={
              <>
                <Th>{words.columns.name}</Th>
                <Th>{words.columns.level}</Th>
                <Th>{words.columns.code}</Th>
                <Th>{words.columns.unit}</Th>
              </>
            }
          >
            {divisions.map((division) => (
              <tr key={division.code}>
                <Td>{named(division, language)}</Td>
                <Td>{words.level[division.level]}</Td>
                <Td>{division.code}</Td>
                <Td>{division.unitId === null ? words.no : words.yes}</Td>
              </tr>
            ))}
          </Table>
          <ActionForm action={approximateOutlines} refusals={{ invalid: deskWords(language).shell.error }} done={words.back}>
            <SubmitButton>{words.drop}</SubmitButton>
          </ActionForm>
        </section>
      ) : (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
    </div>
  )
}
