import { simulatorUrl } from '../../graph'
import { newestAtDesk } from '../../police'

export const dynamic = 'force-dynamic'

/** The newest report as its office reads it. */
export async function GET(): Promise<Response> {
  if (!simulatorUrl()) return new Response(null, { status: 404 })
  return Response.json(await newestAtDesk(), { headers: { 'cache-control': 'no-store' } })
}
