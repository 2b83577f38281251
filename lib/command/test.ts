import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

type Count = { passed: number; failed: number }

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-tests-'))
fs.chmodSync(scratch, 0o755)

function runs(command: string, args: string[], more: Record<string, string> = {}): boolean {
  process.stdout.write(`\n> ${command} ${args.join(' ')}\n`)
  const result = spawnSync(path.join('node_modules', '.bin', command), args, { stdio: 'inherit', env: { ...process.env, ...more } })
  return result.status === 0
}

const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/** A runner that ended badly without naming a failed test still counts as one. */
function counted(file: string, succeeded: boolean, read: (report: never) => Count): Count {
  if (!fs.existsSync(file)) return one(false)
  const count = read(JSON.parse(fs.readFileSync(file, 'utf8')) as never)
  return succeeded || count.failed > 0 ? count : { passed: count.passed, failed: 1 }
}

function unitTests(): Count {
  const file = path.join(scratch, 'vitest.json')
  const succeeded = runs('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return counted(file, succeeded, (report: { numPassedTests: number; numFailedTests: number }) => ({ passed: report.numPassedTests, failed: report.numFailedTests }))
}

function browserTests(): Count {
  const file = path.join(scratch, 'playwright.json')
  const succeeded = runs('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file, MITRA_E2E_DIR: path.join(scratch, 'data') })
  return counted(file, succeeded, (report: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
  }))
}

/** `npm test`: lint, types, structure, unit, database and browser tests. The last line is `N passed, N failed`. */
const results = [
  one(runs('biome', ['check', '.'])),
  one(runs('next', ['typegen']) && runs('tsc', ['--noEmit'])),
  one(runs('tsx', ['lib/command/structure.ts'])),
  one(runs('knip', [])),
  unitTests(),
  browserTests(),
]
fs.rmSync(scratch, { recursive: true, force: true })
const total = results.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }))
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0
