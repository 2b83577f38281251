import { QrCode } from 'lucide-react'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Select, TextField } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table, Td, Th } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { childPoster } from '@/lib/i18n/child-poster'
import { deskWords } from '@/lib/i18n/desk'
import { named } from '@/lib/i18n/named'
import { postableUnits } from '@/lib/people/queries'
import { posters } from '@/lib/settings/posters'
import { createPoster } from '../actions'

/** Posters of the viewer's area, and a new one. */
export default async function PostersPage() {
  const viewer = await requireViewer()
  if (!may(viewer, 'posters')) notFound()
  const words = deskWords(viewer.language).settings
  const list = await posters(viewer)
  const thanas = (await postableUnits(viewer)).filter(({ kind }) => kind !== 'circle')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <PageHead title={words.posters} text={words.postersText} />
        <p className="mb-4">
          <a href="/poster/child" className="link reach">
            {childPoster[viewer.language].open}
          </a>
        </p>
        {list.length === 0 ? (
          <EmptyState icon={QrCode} title={words.noPosters}>
            {words.noPostersText}
          </EmptyState>
        ) : (
          <Table
            stacked
            caption={words.posters}
            head={
              <>
                <Th>{words.posterCode}</Th>
                <Th>{words.posterPlaceHi}</Th>
                <Th>{words.posterPlaceEn}</Th>
                <Th>{words.posterUnit}</Th>
                <Th>
                  <VisuallyHidden>{words.posterOpen}</VisuallyHidden>
                </Th>
              </>
            }
          >
            {list.map((poster) => (
              <tr key={poster.code}>
                <Td className="font-medium whitespace-nowrap">{poster.code}</Td>
                <Td lang="hi">{poster.placeHi}</Td>
                <Td lang="en">{poster.placeEn}</Td>
                <Td label={words.posterUnit}>{named(poster, viewer.language)}</Td>
                <Td className="text-right whitespace-nowrap max-sm:ml-auto">
                  <a href={`/poster/${poster.code}`} className="link reach">
                    {words.posterOpen}
                    <span className="sr-only"> {poster.code}</span>
                  </a>
                </Td>
              </tr>
            ))}
          </Table>
        )}
      </div>
      <section aria-labelledby="add" className="grid gap-3 rounded border bg-panel p-4">
        <h2 id="add">{words.addPoster}</h2>
        <ActionForm action={createPoster} refusals={words.refused} done={words.saved} className="grid gap-3.5">
          <Select
            name="unit"
            label={words.posterUnit}
            placeholder={words.pickUnit}
            required
            options={thanas.map((thana) => ({ value: String(thana.id), label: named(thana, viewer.language) }))}
          />
          <TextField name="placeHi" lang="hi" label={words.posterPlaceHi} hint={words.posterPlaceHint} required minLength={2} maxLength={80} autoComplete="off" />
          <TextField name="placeEn" lang="en" label={words.posterPlaceEn} required minLength={2} maxLength={80} autoComplete="off" />
          <div>
            <SubmitButton look="primary">{words.addPoster}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </div>
  )
}
