import { parseArgs } from 'node:util'
import { Misconfigured } from '@/lib/errors'
import { openPackageFile, readSecret } from '@/lib/evidence/offline/open-package'
import { run } from './run'

const usage = 'npm run evidence:open -- <package.zip> --key <custodian secret file> --out <folder>'

/** `npm run evidence:open`: the custodian's tool, for a computer without network. Opens the originals of a court package and checks every hash. */
await run(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' }, out: { type: 'string' } } })
  const [file] = positionals
  if (!file || !values.key || !values.out) throw new Misconfigured(usage)
  const secret = await readSecret(values.key)
  const { ref, caseNumber, verdicts } = await openPackageFile(file, secret, values.out)
  secret.fill(0)
  process.stdout.write(`Complaint ${ref}, case ${caseNumber}\n`)
  for (const { label, file: written, wrong } of verdicts)
    process.stdout.write(`${label}  ${wrong.length === 0 ? `as received  ${written}` : `DOES NOT FIT: ${wrong.join('; ')}`}\n`)
  if (verdicts.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
})
