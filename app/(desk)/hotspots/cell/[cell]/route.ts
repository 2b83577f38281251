import { currentViewer } from '@/lib/access/session'
import { parseMapView } from '@/lib/insights/map-view'
import { cellOf } from '@/lib/insights/queries'
import { sheetOf } from '../../sheet'

/** What is behind one cell of the map that its address names. */
export async function GET(request: Request, { params }: { params: Promise<{ cell: string }> }): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 404 })
  const { filter } = parseMapView(Object.fromEntries(new URL(request.url).searchParams))
  const detail = await cellOf(viewer, (await params).cell, filter)
  return detail ? Response.json(sheetOf(detail, viewer), { headers: { 'cache-control': 'no-store' } }) : new Response(null, { status: 404 })
}
