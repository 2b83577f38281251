import { networkOfRequest } from '@/lib/public/request'
import { mayGoOn, standingOf } from '@/lib/upload/link'
import { uploadAnswer } from '../answer'

type Given = { params: Promise<{ token: string }> }

/** The page of a one-time link. Opening it uses nothing up: messengers fetch links before people do. */
export async function GET(request: Request, { params }: Given): Promise<Response> {
  const { token } = await params
  if (!(await mayGoOn(networkOfRequest(request)))) return new Response(null, { status: 429, headers: { 'cache-control': 'no-store', 'retry-after': '600' } })
  return uploadAnswer(request, token, await standingOf(token))
}
