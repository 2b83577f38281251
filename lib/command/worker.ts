import { ownerUrl } from './database'
import { run } from './run'

/** `npm run worker`: the worker alone, beside a web process that runs with MITRA_ROLES=web. */
await run(async () => {
  process.env.MITRA_ROLES = 'worker'
  if (!process.env.DATABASE_URL_BOT) process.env.DATABASE_URL = await ownerUrl()
  const { launch } = await import('./launch')
  await launch()
  process.stdout.write('The worker is ready\n')
})
