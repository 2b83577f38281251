import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Table, Th } from '@/components/ui/table'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { deskWords } from '@/lib/i18n/desk'
import { type Given, ledgerHref, parseLedgerFilter } from '@/lib/ledger/filter'
import { askable, ledgerPage, mayCheckChain } from '@/lib/ledger/queries'
import { ChainCheck } from './chain-check'
import { EntryRow } from './entry-row'
import { LedgerFilterForm } from './filter-form'
import { ledgerWords } from './words'

/** Who did what, as far as this viewer oversees it. */
export default async function LedgerPage({ searchParams }: { searchParams: Promise<Given> }) {
  const viewer = await requireViewer()
  if (!may(viewer, 'readLedger')) notFound()
  const given = parseLedgerFilter(await searchParams)
  const words = ledgerWords(viewer.language)
  const [page, people] = [await ledgerPage(viewer, given.filter), await askable(viewer)]
  const shell = deskWords(viewer.language).shell
  return (
    <>
      <title>{`${words.title} · Mitra`}</title>
      <PageHead title={words.title} text={words.text}>
        {mayCheckChain(viewer) ? <ChainCheck words={{ check: words.check, checkText: words.checkText, whole: words.whole, broken: words.broken, failed: words.failed }} /> : null}
      </PageHead>
      <LedgerFilterForm given={given} people={people} words={words} language={viewer.language} />
      {page.lines.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Table
          stacked
          caption={words.title}
          className="mb-3"
          head={
            <>
              <Th>{words.when}</Th>
              <Th>{words.who}</Th>
              <Th>{words.what}</Th>
              <Th>{words.about}</Th>
              <Th>{words.detail}</Th>
            </>
          }
        >
          {page.lines.map((line) => (
            <EntryRow key={line.seq} line={line} names={page.names} words={words} language={viewer.language} />
          ))}
        </Table>
      )}
      <Pager
        label={words.title}
        words={shell}
        newer={page.newer === null ? null : ledgerHref(given, { after: page.newer })}
        older={page.older === null ? null : ledgerHref(given, { before: page.older })}
      />
    </>
  )
}
