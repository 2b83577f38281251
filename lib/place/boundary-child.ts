import { text } from 'node:stream/consumers'
import { closePools } from '@/db/client'
import { codeOf } from '@/lib/log'
import type { Given } from './boundary-reader'
import { loadText } from './divisions'

/** A process of its own: seconds of reading a large file hold up no page. First line: who asks and what for; then the file. The answer is one line. */
try {
  const given = await text(process.stdin)
  const end = given.indexOf('\n')
  const { scope, use } = JSON.parse(given.slice(0, end)) as Given
  process.stdout.write(`${JSON.stringify(await loadText(scope, given.slice(end + 1), use))}\n`)
} catch (error) {
  process.stderr.write(`${codeOf(error)}\n`)
  process.exitCode = 1
}
await closePools()
