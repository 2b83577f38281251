import fs from 'node:fs/promises'
import path from 'node:path'

export const dynamic = 'force-static'

/** The client of the resumable protocol, as its package brings it for browsers. */
export async function GET(): Promise<Response> {
  const script = await fs.readFile(path.join(process.cwd(), 'node_modules', 'tus-js-client', 'dist', 'tus.min.js'), 'utf8')
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=86400' } })
}
