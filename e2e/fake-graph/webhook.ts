import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Change, Envelope, InboundMessage, InboundStatus, Value } from '../payloads/shape'
import { signature } from '../payloads/writing'
import { read } from './answer'

export type Received = { bytes: Buffer; header: string; body: Envelope; status: number }

/** A webhook that only writes down what it gets; for tests of this API. `answer` chooses the status of each post. */
export async function startWebhook(answer: (received: Omit<Received, 'status'>, nth: number) => number = () => 200) {
  const posts: Received[] = []
  const server = createServer(async (request, response) => {
    const bytes = await read(request)
    const received = { bytes, header: String(request.headers['x-hub-signature-256']), body: JSON.parse(bytes.toString('utf8')) as Envelope }
    const status = answer(received, posts.length)
    posts.push({ ...received, status })
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, posts, stop, ...collected(posts) }
}

const isValue = (value: Change['value']): value is Value => 'messaging_product' in value
const taken = (posts: Received[]) => posts.filter(({ status }) => status === 200)
const values = (posts: Received[]) =>
  taken(posts)
    .flatMap(({ body }) => body.entry.flatMap(({ changes }) => changes.map(({ value }) => value)))
    .filter(isValue)

function collected(posts: Received[]) {
  return {
    changes: () => taken(posts).flatMap(({ body }) => body.entry.flatMap(({ changes }) => changes)),
    values: () => values(posts),
    messages: (): InboundMessage[] => values(posts).flatMap((value) => value.messages ?? []),
    statuses: (): InboundStatus[] => values(posts).flatMap((value) => value.statuses ?? []),
    signedOver: ({ bytes, header }: Received, secret: string) => header === signature(bytes, secret),
  }
}
