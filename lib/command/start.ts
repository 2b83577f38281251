import { env } from '@/lib/env'
import { makeMissingKeys } from '@/lib/vault/keys'
import { embeddedDatabase, wantsEmbedded } from './database'
import { launch } from './launch'
import { replacePrevious } from './previous'
import { run } from './run'
import { running } from './running'

/** `npm start`: production web and worker, configured by the environment alone. */
await run(async () => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { dataDir, keysDir, PORT } = env()
  await replacePrevious(dataDir)
  if (wantsEmbedded()) {
    await makeMissingKeys(keysDir)
    const database = await embeddedDatabase()
    running.add(database.stop)
  }
  await launch()
  process.stdout.write(`Mitra is ready at http://localhost:${PORT}\n`)
})
