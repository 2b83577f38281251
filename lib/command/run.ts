import fs from 'node:fs'
import { Misconfigured } from '@/lib/errors'
import { codeOf } from '@/lib/log'
import { running } from './running'

/** Where it broke, without the message, which may hold what a statement was given. */
const traceOf = (error: unknown) => [codeOf(error), ...(error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [])].join('\n')

/** Runs a command-line tool: `.env` first, then `main`; what the operator got wrong is one line, not a stack, and nothing that was started stays behind. */
export async function run(main: () => Promise<void>): Promise<void> {
  if (fs.existsSync('.env')) process.loadEnvFile('.env')
  try {
    await main()
  } catch (error) {
    process.stderr.write(error instanceof Misconfigured ? `${error.message}\n` : `${traceOf(error)}\n`)
    await running.stop(1)
  }
}
