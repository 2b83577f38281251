import fs from 'node:fs'
import { Misconfigured } from '@/lib/errors'

/** Runs a command-line tool: `.env` first, then `main`; what the operator got wrong is one line, not a stack. */
export async function run(main: () => Promise<void>): Promise<void> {
  if (fs.existsSync('.env')) process.loadEnvFile('.env')
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Misconfigured)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
