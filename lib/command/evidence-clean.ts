import fs from 'node:fs'
import path from 'node:path'
import { Misconfigured } from '@/lib/errors'
import { cleaned } from '@/lib/evidence/clean'
import { run } from './run'

const usage = 'npm run evidence:clean -- <in> <out>'

/** What is at the path, also through links; undefined when there is nothing. */
const at = (name: string) => fs.statSync(name, { throwIfNoEntry: false })

/** The two files of the command line. @throws Misconfigured for whatever would not come out well, before anything is touched */
function named([source, target, ...more]: string[]): { source: string; target: string } {
  if (!source || !target || more.length > 0) throw new Misconfigured(`evidence:clean: name one file to read and one to write: ${usage}`)
  const [from, to] = [at(source), at(target)]
  if (!from?.isFile()) throw new Misconfigured(`evidence:clean: there is no file ${source}`)
  // The copy replaces what was there: given twice, the file itself would be gone.
  if (to && to.dev === from.dev && to.ino === from.ino) throw new Misconfigured('evidence:clean: the file to write is the one to read; name another')
  if (to && !to.isFile()) throw new Misconfigured(`evidence:clean: ${target} is no file that can be replaced`)
  if (!at(path.dirname(target))?.isDirectory()) throw new Misconfigured(`evidence:clean: there is no folder ${path.dirname(target)}`)
  return { source, target }
}

/** `npm run evidence:clean -- <in> <out>`: the evidence cleaner on one file; prints one line of JSON. */
await run(async () => {
  const { source, target } = named(process.argv.slice(2))
  const { outcome, kind, reason } = await cleaned(source, target)
  process.stdout.write(`${JSON.stringify({ outcome, kind, reason })}\n`)
})
