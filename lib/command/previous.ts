import fs from 'node:fs/promises'
import path from 'node:path'

const commandOf = (pid: number) => fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')

/** After a kill -9 of npm alone the program lives on and holds the port: end an earlier run of the same data folder. */
export async function replacePrevious(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'run.pid')
  const pid = Number(await fs.readFile(file, 'utf8').catch(() => ''))
  if (pid && pid !== process.pid && (await commandOf(pid)).includes('lib/command/')) {
    process.stdout.write(`Ending the earlier run of ${dataDir} (process ${pid})\n`)
    process.kill(pid, 'SIGTERM')
    for (let waited = 0; waited < 10_000 && (await commandOf(pid)) !== ''; waited += 100) await new Promise((done) => setTimeout(done, 100))
  }
  await fs.mkdir(dataDir, { recursive: true })
  await fs.writeFile(file, String(process.pid))
}
