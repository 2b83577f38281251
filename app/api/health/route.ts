import { codeOf, log } from '@/lib/log'
import { fixedHeaders } from '@/lib/public/guard'
import { backlog } from '@/lib/whatsapp/backlog'
import mitra from '@/package.json'

export const dynamic = 'force-dynamic'

/** For load balancers and operators: numbers only, no login. */
export async function GET(): Promise<Response> {
  const headers = { ...fixedHeaders, 'cache-control': 'no-store' }
  try {
    return Response.json({ ok: true, database: true, ...(await backlog()), version: mitra.version }, { headers })
  } catch (error) {
    log('error', 'database away', { route: '/api/health', status: 503, code: codeOf(error) })
    return Response.json({ ok: false, database: false, version: mitra.version }, { status: 503, headers })
  }
}
