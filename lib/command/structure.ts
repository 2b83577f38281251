import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const longest = 300
const exempt = /(^db\/(schema|migrations|seed)\/|^lib\/i18n\/|^lib\/place\/.*\.json$|^e2e\/payloads\/)/
const forbiddenNames = /(^|-)(data|info|manager|service|handler|process|helper|helpers|util|utils|types?s)(-|\.|$)/
const topLevel =
  /^(package(-lock)?\.json|next\.config\.ts|proxy\.ts|tsconfig\.json|biome\.json|knip\.json|drizzle\.config\.ts|vitest\.config\.ts|playwright\.config\.ts|postcss\.config\.mjs|README\.md|SECURITY\.md|LICENSE|NOTICE|\.env\.example|\.gitignore|\.npmrc|\.ci\/run|\.nvmrc|app\/.*|components\/.*|db\/.*|lib\/.*|e2e\/.*|public\/.*)$/

/** Version floors: below them known holes are open. */
const floors: Record<string, string> = {
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  'drizzle-orm': '0.45.4',
  postgres: '3.4.9',
  'sodium-native': '5.1.0',
  '@node-rs/argon2': '2.2.1',
  otplib: '13.5.0',
  sharp: '0.35.5',
}

const below = (version: string, floor: string) => {
  const [have, want] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number))
  const at = [0, 1, 2].find((index) => have?.[index] !== want?.[index])
  return at !== undefined && (have?.[at] ?? 0) < (want?.[at] ?? 0)
}

function* complaints(files: string[]): Generator<string> {
  for (const file of files) {
    if (!topLevel.test(file)) yield `${file}: no such place in the tree`
    if (!/\.tsx?$/.test(file)) continue
    const text = fs.readFileSync(file, 'utf8')
    const lines = text.split('\n').length
    if (lines > longest && !exempt.test(file)) yield `${file}: ${lines} lines; ${longest} is the limit`
    if (forbiddenNames.test(path.basename(file).replace(/\.(test|db\.test|spec)\.tsx?$/, '.ts')) && !file.endsWith('/types.ts')) yield `${file}: name says nothing`
    if (/[A-Z]/.test(path.basename(file))) yield `${file}: file names are kebab-case`
  }
  const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version?: string }> }
  for (const [name, floor] of Object.entries(floors)) {
    const version = lock.packages[`node_modules/${name}`]?.version
    if (version && below(version, floor)) yield `${name} ${version} is below ${floor}`
  }
  if (fs.readFileSync('package-lock.json', 'utf8').includes('"resolved"')) yield 'package-lock.json: names a registry address'
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => fs.existsSync(file))
const found = [...complaints(files)]
for (const line of found) process.stdout.write(`${line}\n`)
process.exitCode = found.length > 0 ? 1 : 0
