import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { startEmbedded } from '@/db/embedded'
import { scratchDir, stackNumber, stackSecrets } from '../stack'
import { cheapGraph } from './graph'
import { Crowd, saturation } from './turn'

const folder = 'e2e/bench/chat-sdk'

const done = (command: string, args: string[], cwd: string) => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

/** Its packages are fetched when the benchmark first asks for them, so that the product does not depend on them. */
function installed(): void {
  if (!fs.existsSync(path.join(folder, 'node_modules', 'chat'))) done('npm', ['ci', '--no-audit', '--no-fund'], folder)
  done(process.execPath, ['node_modules/next/dist/bin/next', 'build', folder], '.')
}

/** Turns a second of Chat SDK with PostgreSQL state in a Next route, 64 conversations at once, over a database of its own. */
export async function chatSdkTurns(port: number, seconds: number): Promise<number> {
  installed()
  const crowd = new Crowd(`http://127.0.0.1:${port}`)
  const graph = await cheapGraph(crowd.onReply)
  const database = await startEmbedded(await scratchDir('bench-chat-sdk'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/bench/bare/serve.ts'], {
    env: {
      ...process.env,
      ...stackSecrets,
      ...{ NODE_ENV: 'production', PORT: String(port), BENCH_APP: folder, CHAT_DATABASE_URL: database.url },
      ...{ WHATSAPP_GRAPH_URL: graph.url, WHATSAPP_PHONE_NUMBER_ID: stackNumber.id },
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    await new Promise<void>((resolve) => child.stdout.on('data', (chunk: Buffer) => /^ready$/m.test(chunk.toString()) && resolve()))
    await saturation(crowd, 8, 3)
    return await saturation(crowd, 64, seconds)
  } finally {
    child.kill()
    graph.stop()
    await database.stop()
  }
}
