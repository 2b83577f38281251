import http from 'node:http'
import next from 'next'

/** Serves the bare app, or another of the benchmark's, as lib/command/launch serves the product. */
const app = next({ dev: false, dir: process.env.BENCH_APP ?? 'e2e/bench/bare' })
await app.prepare()
const answer = app.getRequestHandler()
const server = http.createServer((request, response) => void answer(request, response))
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
