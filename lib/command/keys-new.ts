import { env } from '@/lib/env'
import { makeMissingKeys } from '@/lib/vault/keys'
import { run } from './run'

/** `npm run keys:new`: the sealing key pair of this month's epoch, and every other key that is missing. Never replaces a key. */
await run(async () => {
  const made = await makeMissingKeys(env().keysDir)
  process.stdout.write(made.length > 0 ? `Made ${made.join(', ')} in ${env().keysDir}\n` : `All keys are there in ${env().keysDir}\n`)
})
