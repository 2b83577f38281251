import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { sameOrigin } from '@/lib/access/origin'
import { currentViewer } from '@/lib/access/session'
import { largestBoundaryFile } from '@/lib/place/boundary-size'
import { loadBoundaries } from '@/lib/place/divisions'
import { fixedHeaders } from '@/lib/public/guard'

const headers = { ...fixedHeaders, 'cache-control': 'no-store' }

/** Takes a file of boundaries from an administrator: looks at it, and with `?use=1` puts it to use. The answer is the report. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer || !sameOrigin(request.headers)) return new Response(null, { status: 404, headers })
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= largestBoundaryFile)) return Response.json({ ok: false, problem: 'too_large' }, { headers })
  const use = new URL(request.url).searchParams.get('use') === '1'
  const answer = request.body ? await loadBoundaries(viewer, Readable.fromWeb(request.body as WebStream), use) : null
  return answer ? Response.json(answer, { headers }) : new Response(null, { status: 500, headers })
}
