import { env } from '@/lib/env'
import { makeMissingKeys } from '@/lib/vault/keys'
import { embeddedDatabase, wantsEmbedded } from './database'
import { launch, Running } from './launch'
import { replacePrevious } from './previous'
import { run } from './run'

/** `npm start`: production web and worker, configured by the environment alone. */
await run(async () => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { dataDir, keysDir, PORT } = env()
  await replacePrevious(dataDir)
  const running = new Running()
  if (wantsEmbedded()) {
    await makeMissingKeys(keysDir)
    const database = await embeddedDatabase()
    running.add(database.stop)
  }
  await launch(running)
  process.stdout.write(`Mitra is ready at http://localhost:${PORT}\n`)
})
