import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { seedDemo } from '@/db/seed/demo'
import { demoAccounts, demoPassword } from '@/db/seed/officials'
import { startFakeGraph } from '@/e2e/fake-graph'
import { env } from '@/lib/env'
import { Misconfigured } from '@/lib/errors'
import { reckonedOnce } from '@/lib/insights/reckon'
import { makeMissingKeys } from '@/lib/vault/keys'
import { built } from './built'
import { embeddedDatabase, wantsEmbedded } from './database'
import { launch } from './launch'
import { replacePrevious } from './previous'
import { run } from './run'
import { running } from './running'

/** Secrets of this demo, made once and kept in the data folder. What the operator sets wins. */
async function demoSecrets(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'demo.json')
  const kept = await fs.readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Record<string, string>,
    () => undefined,
  )
  const secret = () => randomBytes(24).toString('hex')
  const secrets = kept ?? { NEXTAUTH_SECRET: secret(), WHATSAPP_APP_SECRET: secret(), WHATSAPP_VERIFY_TOKEN: secret(), WHATSAPP_ACCESS_TOKEN: secret() }
  if (!kept) await fs.writeFile(file, JSON.stringify(secrets), { mode: 0o600 })
  const defaults = {
    ...secrets,
    NEXTAUTH_URL: `http://localhost:${process.env.PORT ?? '3000'}`,
    WHATSAPP_NUMBERS: 'satark:100000000000001:+910000000001,bal:100000000000002:+910000000002',
  }
  for (const [name, value] of Object.entries(defaults)) process.env[name] ||= value
}

async function simulator(port: number, ownerUrl: string): Promise<() => Promise<void>> {
  const { PORT, numbers, WHATSAPP_APP_SECRET, WHATSAPP_ACCESS_TOKEN } = env()
  const graph = await startFakeGraph({
    port,
    appSecret: WHATSAPP_APP_SECRET ?? '',
    accessToken: WHATSAPP_ACCESS_TOKEN ?? '',
    webhookUrl: `http://127.0.0.1:${PORT}/api/whatsapp`,
    phoneNumberIds: numbers.map(({ programme, phoneNumberId, display }) => ({ programme, id: phoneNumberId, display })),
    databaseUrl: ownerUrl,
  })
  return graph.stop
}

/** The embedded database, or the operator's; either way with the newest schema. Returns the owner's URL. */
async function database(): Promise<string> {
  if (wantsEmbedded()) {
    const embedded = await embeddedDatabase()
    running.add(embedded.stop)
    return embedded.url
  }
  const { DATABASE_URL } = env()
  if (!DATABASE_URL) throw new Misconfigured("DATABASE_URL: the demo seeds data and needs the owner's URL")
  await migrate(DATABASE_URL)
  return DATABASE_URL
}

/** `npm run demo`: everything on one machine, with simulated data. */
await run(async () => {
  Object.assign(process.env, { NODE_ENV: 'production', MITRA_DEMO: '1' })
  const dataDir = path.resolve(process.env.MITRA_DATA_DIR || '.data')
  await replacePrevious(dataDir)
  await demoSecrets(dataDir)
  await built()
  await makeMissingKeys(path.resolve(process.env.MITRA_KEYS_DIR || path.join(dataDir, 'keys')))
  const graphPort = process.env.WHATSAPP_GRAPH_URL ? undefined : await freePort()
  if (graphPort) process.env.WHATSAPP_GRAPH_URL = process.env.MITRA_SIMULATOR_URL = `http://127.0.0.1:${graphPort}`
  const ownerUrl = await database()
  await seedDemo(ownerUrl)
  if (graphPort) running.add(await simulator(graphPort, ownerUrl))
  await Promise.all([launch(), reckonedOnce()])
  const accounts = demoAccounts.map((account) => `  ${account.username}`).join('\n')
  process.stdout.write(
    `Mitra is ready at http://localhost:${env().PORT}\n\nDemo accounts (password ${demoPassword}; the sign-in page shows the code):\n${accounts}\n\nPhone simulator: http://localhost:${env().PORT}/simulator\n`,
  )
})
