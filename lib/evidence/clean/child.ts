import dgram from 'node:dgram'
import fs from 'node:fs'
import net from 'node:net'
import { cleanAmr } from './amr'
import { leftOver } from './left-over'
import { type Kind, sniff } from './sniff'

export type Outcome = { outcome: 'cleaned' | 'sealed-only' | 'refused'; kind: Kind | null; reason: string }

// This process looks at hostile files: it may not speak to anybody. The parent also takes the network away where the system can.
const silent = () => {
  throw new Error('no network here')
}
net.Socket.prototype.connect = silent
dgram.Socket.prototype.send = silent

async function derivative(bytes: Uint8Array, kind: Kind): Promise<Buffer> {
  if (kind === 'amr') return cleanAmr(bytes)
  if (kind === 'pdf') return (await import('./pages')).cleanPages(bytes)
  if (kind === 'jpeg' || kind === 'png' || kind === 'webp') return (await import('./image')).cleanImage(bytes)
  return (await import('./recording')).cleanRecording(bytes, kind)
}

async function outcome(source: string, target: string): Promise<Outcome> {
  const bytes = new Uint8Array(fs.readFileSync(source))
  const kind = await sniff(bytes)
  if (!kind) return { outcome: 'sealed-only', kind, reason: 'not a kind that can be shown' }
  try {
    const made = await derivative(bytes, kind)
    const mark = leftOver(made, kind)
    if (mark) return { outcome: 'refused', kind, reason: 'metadata left in the copy' }
    fs.writeFileSync(target, made)
    return { outcome: 'cleaned', kind, reason: '' }
  } catch {
    // The message of a decoder may quote the file.
    return { outcome: 'refused', kind, reason: 'could not be read' }
  }
}

const [source = '', target = ''] = process.argv.slice(2)
process.stdout.write(`${JSON.stringify(await outcome(source, target))}\n`)
