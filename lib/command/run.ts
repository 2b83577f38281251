import fs from 'node:fs'
import { Misconfigured } from '@/lib/errors'
import { running } from './running'

/** Runs a command-line tool: `.env` first, then `main`; what the operator got wrong is one line, not a stack, and nothing that was started stays behind. */
export async function run(main: () => Promise<void>): Promise<void> {
  if (fs.existsSync('.env')) process.loadEnvFile('.env')
  try {
    await main()
  } catch (error) {
    process.stderr.write(error instanceof Misconfigured ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`)
    await running.stop(1)
  }
}
