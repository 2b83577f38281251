import net from 'node:net'

/** What happens to one request on the line: it passes, or the connection is reset when `after` bytes of it have come. */
export type Fate = 'passes' | { after: number }

export type RoughLine = { port: number /** Requests with a body that have begun. */; begun: () => number; stop: () => Promise<void> }

const begins = /^(PUT|POST) /

/** A line to a server on this machine that resets connections in the middle of uploads: of each upload `fates` says the end, in turn; later ones pass. */
export async function roughLine(port: number, fates: Fate[]): Promise<RoughLine> {
  const open = new Set<net.Socket>()
  let count = 0
  const server = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1')
    let fate: Fate = 'passes'
    let came = 0
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (bytes) => {
      if (begins.test(bytes.toString('latin1', 0, 5))) {
        fate = fates[count] ?? 'passes'
        came = 0
        count += 1
      }
      came += bytes.length
      if (fate !== 'passes' && came > fate.after) near.resetAndDestroy()
      else far.write(bytes)
    })
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    begun: () => count,
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
