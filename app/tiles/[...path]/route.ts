import { currentViewer } from '@/lib/access/session'
import { archive, tile } from '@/lib/place/tiles'

/** The base map under the tips, from the operator's tile server or archive; for those who are signed in. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  if (!(await currentViewer())) return new Response(null, { status: 404 })
  const { path } = await params
  if (path.join('/') === 'base.pmtiles') return archive(request.headers.get('range'))
  if (path.length !== 3 || !path.every((part) => /^\d{1,7}$/.test(part))) return new Response(null, { status: 404 })
  return tile(path.map(Number))
}
