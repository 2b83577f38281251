import fs from 'node:fs'
import path from 'node:path'
import { type Copied, cleaned } from '..'

export type Treated = { name: string; bytes: Buffer; result: Copied; copy: Buffer | null; seconds: number; residentMb: number }

/** Every file through the cleaner, `atOnce` at a time, in `folder`; in the order given. */
export async function treated(files: { name: string; bytes: Buffer }[], folder: string, atOnce = 2): Promise<Treated[]> {
  const done: Treated[] = []
  let next = 0
  const lane = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const { name, bytes } = files[index] ?? { name: '', bytes: Buffer.alloc(0) }
      const [source, target] = [path.join(folder, `${index}.in`), path.join(folder, `${index}.out`)]
      fs.writeFileSync(source, bytes)
      let figures = { seconds: 0, residentMb: 0 }
      const result = await cleaned(source, target, { measured: (found) => (figures = found) })
      const copy = fs.existsSync(target) ? fs.readFileSync(target) : null
      done[index] = { name, bytes, result, copy, ...figures }
      for (const file of [source, target]) fs.rmSync(file, { force: true })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return done
}
