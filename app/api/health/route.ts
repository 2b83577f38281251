import { doorSql } from '@/db/client'
import mitra from '@/package.json'
import { codeOf, log } from '@/lib/log'

export const dynamic = 'force-dynamic'

type Backlog = { unheard: string; unheard_seconds: number; unsent: string; unsent_seconds: number }

/** For load balancers and operators: numbers only, no login. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    const [backlog] = await doorSql()<Backlog[]>`select * from vault.backlog()`
    if (!backlog) throw new Error('the backlog is one row')
    const unheard = { count: Number(backlog.unheard), oldestSeconds: backlog.unheard_seconds }
    const unsent = { count: Number(backlog.unsent), oldestSeconds: backlog.unsent_seconds }
    return Response.json({ ok: true, database: true, unheard, unsent, version: mitra.version }, { headers })
  } catch (error) {
    log('error', 'database away', { route: '/api/health', status: 503, code: codeOf(error) })
    return Response.json({ ok: false, database: false, version: mitra.version }, { status: 503, headers })
  }
}
