import { sightOf } from '@/app/(desk)/sight'
import { may } from '@/lib/access/scope'
import { currentViewer } from '@/lib/access/session'
import { exportTable } from '@/lib/complaint/export-table'
import { parseFilter } from '@/lib/complaint/filter'
import { exportRows } from '@/lib/complaint/queries'
import { env } from '@/lib/env'
import { workWords } from '@/lib/i18n/desk-work'
import { isoDay } from '@/lib/i18n/format'

/** The filtered list as CSV without anything an informer said. A request that did not start on our own pages gets nothing, and no ledger entry. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer()
  const elsewhere = request.headers.get('sec-fetch-site')
  if (!viewer || !may(viewer, 'export') || (elsewhere !== null && elsewhere !== 'same-origin')) return new Response(null, { status: 404 })
  const { searchParams } = new URL(request.url)
  const rows = await exportRows(viewer, parseFilter(Object.fromEntries(searchParams)))
  const { categories, now } = sightOf(viewer)
  const name = `${env().demo ? 'simulated-' : ''}complaints-${isoDay(now)}.csv`
  return new Response(exportTable(rows, viewer.language, workWords(viewer.language, viewer.programmeId), categories), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' },
  })
}
