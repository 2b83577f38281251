import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caged } from './caged'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-cage-'))
/** The cage lets a child read the packages of this project and nothing else. */
const programs = fs.mkdtempSync(path.join(fs.realpathSync('node_modules'), '.cage-'))
const [source, target] = [path.join(folder, 'in'), path.join(folder, 'out')]

beforeAll(() => fs.writeFileSync(source, 'anything'))
afterAll(() => {
  for (const one of [folder, programs]) fs.rmSync(one, { recursive: true })
})

function program(text: string): string {
  const file = path.join(programs, `${Math.random()}.mjs`)
  fs.writeFileSync(file, text)
  return file
}

const answer = (reason: string) =>
  `{"outcome":"${reason === '' ? 'cleaned' : 'sealed-only'}","kind":"jpeg","type":"image/jpeg","reason":"${reason}","width":1,"height":1,"pages":null,"durationMs":null,"sound":false}`

/** Runs an expression in the cage and returns what it came to, or the code of its error. */
async function inside(expression: string, imports = ''): Promise<string> {
  const told = `${imports}
import fs from 'node:fs'
let said
try { said = String(await (${expression})) } catch (error) { said = error.code ?? error.message }
fs.writeSync(4, said)
fs.writeSync(1, '${answer('')}\\n')`
  expect(await caged(program(told), 'copy', source, target)).toMatchObject({ outcome: 'cleaned' })
  return fs.readFileSync(target, 'utf8')
}

describe('a child in its cage', () => {
  it('has no secret in its environment', async () => {
    process.env.MITRA_TEST_SECRET = 'secret'
    expect((await inside("Object.keys(process.env).filter((name) => !['PWD', '_', 'SHLVL', 'OLDPWD'].includes(name)).sort().join()")).split(',')).toEqual(['NODE_ENV', 'PATH'])
  })

  it('reads its file and the packages, and neither writes nor reads anything else', async () => {
    expect(await inside("fs.readFileSync(3, 'utf8')")).toBe('anything')
    expect(await inside(`fs.readFileSync(${JSON.stringify(source)}, 'utf8')`)).toBe('ERR_ACCESS_DENIED')
    expect(await inside(`fs.writeFileSync(${JSON.stringify(path.join(programs, 'written'))}, '1')`)).toBe('ERR_ACCESS_DENIED')
  })

  it('starts no program and no thread', async () => {
    expect(await inside("spawnSync('true').error?.code ?? 'ran'", "import { spawnSync } from 'node:child_process'")).toBe('ERR_ACCESS_DENIED')
    expect(await inside("new Worker('1', { eval: true })", "import { Worker } from 'node:worker_threads'")).toBe('ERR_ACCESS_DENIED')
  })

  it.runIf(spawnSync('unshare', ['--net', 'true']).status === 0 || spawnSync('unshare', ['--user', '--net', 'true']).status === 0)(
    'reaches no port of this machine, where the system grants it a network of its own',
    async () => {
      const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1')
      await new Promise((resolve) => server.once('listening', resolve))
      const { port } = server.address() as net.AddressInfo
      const dialled = `new Promise((resolve) => net.connect(${port}, '127.0.0.1').once('connect', () => resolve('connected')).once('error', (error) => resolve(error.code)))`
      expect(await inside(dialled, "import net from 'node:net'")).not.toBe('connected')
      server.close()
    },
  )
})

describe('whatever a child does ends in an outcome', () => {
  const outcome = (text: string) => caged(program(`import fs from 'node:fs'\n${text}`), 'copy', source, target)

  it.each([
    ['dies', 'process.abort()', 'crashed'],
    ['throws', "throw new Error('no')", 'crashed'],
    ['says nothing', '', 'crashed'],
    ['talks nonsense', "fs.writeSync(1, 'hello\\n')", 'crashed'],
    ['claims a kind that is none', `fs.writeSync(1, '${answer('').replace('jpeg', 'exe')}\\n')`, 'crashed'],
    ['talks without end', "for (;;) fs.writeSync(1, 'x'.repeat(1000))", 'crashed'],
    ['gathers memory outside the heap', 'const all = []; for (;;) all.push(Buffer.alloc(20e6, 1))', expect.stringMatching(/^(too_much_memory|crashed)$/)],
    ['gathers memory in the heap', 'const all = []; for (let at = 0; ; at += 1) all.push({ at, list: new Array(100).fill(at) })', 'crashed'],
  ])('one that %s', async (_what, text, reason) => {
    expect(await outcome(text)).toMatchObject({ outcome: 'sealed-only', type: null, reason })
    expect(fs.readdirSync(folder)).toEqual(['in'])
  })

  it('one that spins is killed', async () => {
    expect(await caged(program('for (;;) {}'), 'copy', source, target, { allowMs: 700 })).toMatchObject({ outcome: 'sealed-only', reason: 'too_slow' })
  })
})

it('a child that has fallen silent can neither dial, listen, look up names nor fetch', () => {
  const text = `
import net from 'node:net'
import http from 'node:http'
import dns from 'node:dns'
import dgram from 'node:dgram'
import { silence } from ${JSON.stringify(path.resolve('lib/evidence/clean/silence.ts'))}
silence()
const tries = [() => net.connect(9), () => net.createServer().listen(0), () => http.get('http://127.0.0.1:9'), () => dns.lookup('localhost', () => {}),
  () => dgram.createSocket('udp4').send('x', 9), () => fetch('http://127.0.0.1:9'), () => process.binding('tcp_wrap')]
process.stdout.write(tries.map((one) => { try { one(); return 'open' } catch (error) { return error.message } }).join())
process.exit(0)`
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', text], { encoding: 'utf8' })
  expect(stdout.split(',')).toEqual(Array.from({ length: 7 }, () => 'not in here'))
})

it.runIf(process.getuid?.() === 0)('a child that was root owns nothing any more', () => {
  const text = `
import { dropRoot } from ${JSON.stringify(path.resolve('lib/evidence/clean/silence.ts'))}
dropRoot()
let back = 'root again'
try { process.setuid(0) } catch { back = 'no way back' }
process.stdout.write([process.getuid() >= 61184, process.getgid() >= 61184, process.getgroups().every((id) => id >= 61184), back].join())`
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', text], { encoding: 'utf8' })
  expect(stdout).toBe('true,true,true,no way back')
})
