import { closePools } from '@/db/client'
import { shred } from '@/lib/vault/shred'
import { ownerUrl } from './database'
import { run } from './run'

/** `npm run shred`: what the nightly job does, now. */
await run(async () => {
  if (!process.env.DATABASE_URL_BOT) process.env.DATABASE_URL = await ownerUrl()
  const counts = await shred(new Date())
  process.stdout.write(`${JSON.stringify(counts)}\n`)
  await closePools()
})
