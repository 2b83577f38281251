import { currentViewer } from '@/lib/access/session'
import { env } from '@/lib/env'
import { notePdf } from '@/lib/insights/note'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A stored weekly review note as PDF. Unknown and forbidden look the same. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await currentViewer()
  const { id } = await params
  const elsewhere = request.headers.get('sec-fetch-site')
  const found = viewer && uuid.test(id) && (elsewhere === null || elsewhere === 'same-origin' || elsewhere === 'none') ? await notePdf(viewer, id) : null
  if (!found) return new Response(null, { status: 404 })
  const name = `${env().demo ? 'simulated-' : ''}${found.name}`
  return new Response(new Uint8Array(found.pdf), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' },
  })
}
