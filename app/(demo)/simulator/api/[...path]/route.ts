import { sameOrigin } from '@/lib/access/origin'
import { simulatorUrl } from '../../graph'

export const dynamic = 'force-dynamic'

/** What a browser may ask of the simulated Graph API; its clock, its troubles and its secrets stay with the tests. */
const open = /^(people(\/[\w:-]{1,64}\/(messages|send|forget))?|media(\/\d{1,20})?|cellar\/(rows|officers|search))$/
/** Files that may be shown in place; anything else is only ever saved. */
const shown = /^(image\/(png|jpeg|webp)|audio\/(ogg|mpeg|mp4|aac|amr)|video\/(mp4|3gpp)|application\/(json|pdf))/

type Given = { params: Promise<{ path: string[] }> }

async function relay(request: Request, { params }: Given): Promise<Response> {
  const path = (await params).path.join('/')
  const base = simulatorUrl()
  if (!base || !open.test(path)) return new Response(null, { status: 404 })
  const writes = request.method === 'POST'
  if (writes && !sameOrigin(request.headers)) return new Response(null, { status: 403 })
  const body = writes ? await request.arrayBuffer() : undefined
  const answer = await fetch(`${base}/control/${path}${new URL(request.url).search}`, { method: request.method, body, cache: 'no-store' }).catch(() => null)
  if (!answer) return new Response(null, { status: 502 })
  const type = answer.headers.get('content-type') ?? ''
  const safe = shown.test(type)
  const headers = { 'content-type': safe ? type : 'application/octet-stream', 'content-disposition': safe ? 'inline' : 'attachment', 'cache-control': 'no-store' }
  return new Response(answer.body, { status: answer.status, headers })
}

export { relay as GET, relay as POST }
