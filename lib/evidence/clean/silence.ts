import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const refuse = () => {
  throw new Error('not in here')
}

/** Takes network and programs away from all JavaScript of this process. Second to the empty network namespace, and all there is where the system grants none. */
export function silence(): void {
  net.Socket.prototype.connect = refuse
  net.Server.prototype.listen = refuse
  dgram.Socket.prototype.bind = refuse
  dgram.Socket.prototype.send = refuse
  dgram.Socket.prototype.connect = refuse
  Object.assign(dns, { lookup: refuse, resolve: refuse, reverse: refuse })
  Object.assign(dns.promises, { lookup: refuse, resolve: refuse, reverse: refuse })
  for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'] as const) Object.assign(childProcess, { [name]: refuse })
  Object.assign(process, { binding: refuse, _linkedBinding: refuse, dlopen: refuse })
  Object.assign(globalThis, { fetch: refuse, WebSocket: undefined, EventSource: undefined })
  syncBuiltinESMExports()
}

const ids = { first: 61_184, count: 4000 }

/** Root becomes a user that owns nothing on this machine, another one for nearly every file. @throws when the system does not let it */
export function dropRoot(): void {
  if (process.getuid?.() !== 0) return
  const id = ids.first + (process.pid % ids.count)
  process.setgroups?.([])
  process.setgid?.(id)
  process.setuid?.(id)
}
