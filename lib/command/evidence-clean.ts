import fs from 'node:fs'
import { Misconfigured } from '@/lib/errors'
import { cleaned } from '@/lib/evidence/clean'
import { run } from './run'

/** `npm run evidence:clean -- <in> <out>`: the evidence cleaner on one file; prints one line of JSON. */
await run(async () => {
  const [source, target] = process.argv.slice(2)
  if (!source || !target || !fs.statSync(source, { throwIfNoEntry: false })?.isFile()) throw new Misconfigured('evidence:clean: name a file that is there and one to write')
  const { outcome, kind, reason } = await cleaned(source, target)
  process.stdout.write(`${JSON.stringify({ outcome, kind, reason })}\n`)
})
