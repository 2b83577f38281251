import http from 'node:http'
import postgres from 'postgres'
import { startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { seedReference } from '@/db/seed/reference'
import { makeMissingKeys } from '@/lib/vault/keys'
process.env.MITRA_KEYS_DIR = '/tmp/h3/keys'
process.env.MITRA_DATA_DIR = '/tmp/h3/data'
process.env.WHATSAPP_APP_SECRET = 'bench'
process.env.WHATSAPP_ACCESS_TOKEN = 't'
process.env.WHATSAPP_NUMBERS = 'satark:100000000000001:+910000000001'
process.env.WHATSAPP_GRAPH_URL = 'http://127.0.0.1:4802'
const db = await startEmbedded('/tmp/h3/data')
process.env.DATABASE_URL = db.url
await migrate(db.url)
const owner = postgres(db.url, { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
await seedReference(owner)
await makeMissingKeys('/tmp/h3/keys')
const { receive } = await import('@/lib/whatsapp/door')
const { startWorker } = await import('@/lib/jobs/worker')
const worker = process.env.NOWORKER ? { stop: async () => {} } : await startWorker()
const server = http.createServer(async (q, r) => {
  if (q.url === '/cpu') { r.end(JSON.stringify({ ...process.cpuUsage(), rss: process.memoryUsage().rss })); return }
  const chunks: Buffer[] = []
  for await (const c of q) chunks.push(c as Buffer)
  const answer = await receive(new Request('http://x/api/whatsapp', { method: 'POST', body: Buffer.concat(chunks), headers: { 'x-hub-signature-256': String(q.headers['x-hub-signature-256'] ?? '') } }))
  r.writeHead(answer.status); r.end()
})
server.keepAliveTimeout = 65000
server.listen(4801)
console.log('ready')
process.on('SIGTERM', async () => { await worker.stop(); await owner.end(); const { closePools } = await import('@/db/client'); await closePools(); await db.stop(); process.exit(0) })
