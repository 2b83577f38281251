import http from 'node:http'
import next from 'next'
import { closePools } from '@/db/client'
import { env } from '@/lib/env'
import { Misconfigured } from '@/lib/errors'
import { loadBoundaryFile } from '@/lib/place/divisions'
import { running } from './running'

const nearby = /^(::1|(::ffff:)?(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.|f[cd])/

/** Rate limits count by address: what a caller claims of itself counts only when it comes through a proxy of ours, on this machine or network. */
function addressed(request: http.IncomingMessage): http.IncomingMessage {
  const address = request.socket.remoteAddress ?? ''
  if (!nearby.test(address) || !request.headers['x-forwarded-for']) request.headers['x-forwarded-for'] = address
  return request
}

async function listen(port: number): Promise<() => Promise<void>> {
  // Maps of all of Next would stay in memory (60 MB); a trace of ours names functions without them.
  process.setSourceMapsEnabled(false)
  // Next asks itself for the page an action leads to, with the caller's cookie: that must not go to whoever has Next's usual port.
  const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port })
  await app.prepare()
  const answer = app.getRequestHandler()
  const server = http.createServer((request, response) => void answer(addressed(request), response))
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new Misconfigured(`PORT: ${port} is in use by another program`) : error))
    server.listen(port, resolve)
  })
  return async () => {
    server.close()
    server.closeAllConnections()
    await app.close()
  }
}

/** Starts web and worker in this process, as MITRA_ROLES says. The database must be there. */
export async function launch(): Promise<void> {
  running.add(closePools)
  const { DIVISIONS_GEOJSON, roles } = env()
  const found = roles.web && DIVISIONS_GEOJSON ? await loadBoundaryFile(DIVISIONS_GEOJSON) : null
  if (found) process.stdout.write(`${found}\n`)
  if (env().roles.worker) {
    // A process that serves pages alone does not carry the worker's code.
    const { startWorker } = await import('@/lib/jobs/worker')
    const worker = await startWorker()
    running.add(() => worker.stop())
  }
  if (env().roles.web) running.add(await listen(env().PORT))
}
