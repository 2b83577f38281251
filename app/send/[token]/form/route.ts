import { withBareHeaders } from '@/lib/public/guard'
import { networkOfRequest } from '@/lib/public/request'
import { sentByForm } from '@/lib/upload/form'
import { mayGoOn, standingOf } from '@/lib/upload/link'
import { uploadAnswer } from '../../answer'

type Given = { params: Promise<{ token: string }> }

/** A file sent without JavaScript. */
export async function POST(request: Request, { params }: Given): Promise<Response> {
  const { token } = await params
  if (!(await mayGoOn(networkOfRequest(request), token))) return new Response(null, { status: 429, headers: { 'cache-control': 'no-store', 'retry-after': '60' } })
  const sent = await sentByForm(token, request)
  if (sent === 'arrived') return new Response(null, { status: 303, headers: { location: `/send/${token}`, 'cache-control': 'no-store' } })
  return withBareHeaders(await uploadAnswer(request, token, await standingOf(token), sent))
}
