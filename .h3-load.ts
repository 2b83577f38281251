import http from 'node:http'
import { execSync } from 'node:child_process'
import { single } from '@/e2e/payloads/envelope'
import { content, message } from '@/e2e/payloads/message'
import { written } from '@/e2e/payloads/writing'
const line = { id: '100000000000001', display: '+910000000001' }
const agent = new http.Agent({ keepAlive: true, maxSockets: 128 })
const post = (body: Buffer, signature: string) => new Promise<number>((res, rej) => { const q = http.request('http://127.0.0.1:4801/', { method: 'POST', agent, headers: { 'content-length': body.length, 'x-hub-signature-256': signature } }, (r) => { r.resume(); r.on('end', () => res(r.statusCode ?? 0)) }); q.on('error', rej); q.end(body) })
const cpu = () => new Promise<{ user: number; system: number; rss: number }>((res) => http.get('http://127.0.0.1:4801/cpu', (r) => { let t = ''; r.on('data', (c) => (t += c)); r.on('end', () => res(JSON.parse(t))) }))
const pg = () => (execSync(`M=$(head -1 /tmp/h3/data/postgres/postmaster.pid); cat /proc/$M/stat $(pgrep -P $M | sed 's|.*|/proc/&/stat|') 2>/dev/null | awk '{s+=$14+$15} END {print s*10}'; awk '{print ($16+$17)*10}' /proc/$M/stat`).toString().trim().split('\n').reduce((x, y) => x + Number(y), 0))
const waiting = new Map<string, (at: number) => void>()
const graph = http.createServer((q, r) => { const c: Buffer[] = []; q.on('data', (d) => c.push(d)); q.on('end', () => { const b = JSON.parse(Buffer.concat(c).toString()) as { to: string }; waiting.get(b.to)?.(performance.now()); setTimeout(() => { r.writeHead(200, { 'content-type': 'application/json' }); r.end(`{"messages":[{"id":"wamid.${Math.random()}"}]}`) }, Number(process.env.GRAPH_MS ?? 0)) }) })
graph.keepAliveTimeout = 65000
graph.listen(4802)
const texts = ['hi', '2', '1', 'report', '1', 'cattle in a truck every night', 'skip', 'skip', 'skip', 'skip', 'Kerakat', '1', 'skip', 'skip', 'back', 'skip', 'menu', 'report']
const rate = Number(process.env.RATE ?? 0), people = Number(process.env.PEOPLE ?? 64), turns = Number(process.env.TURNS ?? 40)
const times: number[] = []
async function turn(n: number, at: number) {
  const phone = `9190${String(n).padStart(8, '0')}`
  const person = { phone, bsuid: `IN.${phone}`, name: 'Bench' }
  const w = written(single(line, person, message(person, content.text(texts[at % texts.length] ?? 'hi'), new Date())), 'bench')
  const start = performance.now()
  const reply = new Promise<number>((res, rej) => { waiting.set(`+${phone}`, res); setTimeout(() => rej(new Error('no reply ' + texts[at % texts.length])), 20000).unref() })
  const s = await post(w.body, w.signature)
  if (s !== 200) console.log('status', s)
  times.push((await reply) - start)
}
const base = Math.floor(Math.random() * 1e7)
const q = (p: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * p)]?.toFixed(1)
const c0 = await cpu(), p0 = pg(), t0 = performance.now()
if (rate) {
  const jobs: Promise<void>[] = []
  const total = rate * 15
  const next = new Array(people).fill(0)
  for (let i = 0; i < total; i++) { const n = i % people; jobs.push(turn(base + n, next[n]++)); const due = t0 + (i + 1) * (1000 / rate); const w = due - performance.now(); if (w > 0) await new Promise((d) => setTimeout(d, w)) }
  await Promise.all(jobs)
} else await Promise.all(Array.from({ length: people }, async (_, n) => { for (let i = 0; i < turns; i++) await turn(base + n, i) }))
const took = performance.now() - t0
const c1 = await cpu(), p1 = pg()
console.log(`${times.length} turns, ${(times.length / took * 1000).toFixed(0)}/s, p50 ${q(0.5)} p95 ${q(0.95)} p99 ${q(0.99)} ms; node CPU ${((c1.user + c1.system - c0.user - c0.system) / 1000 / times.length).toFixed(2)} ms/turn; pg CPU ${((p1 - p0) / times.length).toFixed(2)} ms/turn; rss ${(c1.rss / 1e6).toFixed(0)} MB`)
process.exit(0)
