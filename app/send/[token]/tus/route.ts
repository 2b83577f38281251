import { networkOfRequest } from '@/lib/public/request'
import { mayGoOn } from '@/lib/upload/link'
import { resumable } from '@/lib/upload/tus'

type Given = { params: Promise<{ token: string }> }

/** The resumable protocol. The token in the address is the only authority; there is no cookie. */
async function sent(request: Request, { params }: Given): Promise<Response> {
  const { token } = await params
  if (!(await mayGoOn(networkOfRequest(request), token))) return new Response(null, { status: 429, headers: { 'cache-control': 'no-store', 'retry-after': '60' } })
  return resumable(request)
}

export { sent as HEAD, sent as PATCH, sent as POST }
