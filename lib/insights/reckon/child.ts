import { closePools } from '@/db/client'
import { now } from '@/lib/clock'
import { codeOf } from '@/lib/log'
import { reckon } from './everything'

/** A process of its own, so that seconds of arithmetic hold up no page and no message. Says on one line how long it took, or the class of its error. */
try {
  const took = await reckon(now(), process.argv[2] === 'rescan' ? 'again' : 'once')
  process.stdout.write(`${JSON.stringify(took)}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ failed: codeOf(error) })}\n`)
  process.exitCode = 1
}
await closePools()
