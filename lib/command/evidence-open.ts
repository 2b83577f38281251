import { parseArgs } from 'node:util'
import { Misconfigured } from '@/lib/errors'
import { openPackageFile, readSecret } from '@/lib/evidence/offline/open-package'
import { run } from './run'

const usage = 'evidence:open: npm run evidence:open -- <package.zip> --key <custodian secret file> --out <folder>'

/** What the command line names. @throws Misconfigured with how it is used */
function named(): { file: string; key: string; out: string } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' }, out: { type: 'string' } } })
    const [file, ...more] = positionals
    if (file && more.length === 0 && values.key && values.out) return { file, key: values.key, out: values.out }
  } catch {
    // An option that nobody knows: told how it is used, like the others.
  }
  throw new Misconfigured(usage)
}

/** `npm run evidence:open`: the custodian's tool, for a computer without network. Opens the originals of a court package and checks every hash. */
await run(async () => {
  const { file, key, out } = named()
  const secret = await readSecret(key)
  const { ref, caseNumber, verdicts } = await openPackageFile(file, secret, out).finally(() => secret.fill(0))
  process.stdout.write(`Complaint ${ref}, case ${caseNumber}\n`)
  for (const { label, file: written, wrong } of verdicts)
    process.stdout.write(`${label}  ${wrong.length === 0 ? `as received  ${written}` : `DOES NOT FIT: ${wrong.join('; ')}`}\n`)
  if (verdicts.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
})
