import { setTimeout as sleep } from 'node:timers/promises'
import { bytes, type Call, json, mebibyte, read, readJson } from './answer'
import { errorBody, GraphError, graphError } from './graph-error'
import type { Ladder } from './ladder'
import type { KeptFile, MediaShelf } from './media'
import { send } from './send'
import type { World } from './world'

export type GraphParts = { world: World; ladder: Ladder; shelf: MediaShelf; accessToken: string; sends: Sent[] }

/** A call to POST /messages as it came, refused ones too. */
export type Sent = { at: number; line: string; body: unknown; status: number }

function authorised({ request }: Call, accessToken: string): void {
  if (request.headers.authorization !== `Bearer ${accessToken}`) throw graphError(190, 'The access token could not be decrypted')
}

async function messages(call: Call, parts: GraphParts, lineId: string): Promise<void> {
  const { world, sends } = parts
  const body = await readJson(call.request)
  const sent: Sent = { at: world.now(), line: lineId, body, status: 0 }
  sends.push(sent)
  const line = world.line(lineId)
  if (!line) throw graphError(100, `Object with ID '${lineId}' does not exist`)
  const isRead = (body as { status?: unknown } | undefined)?.status === 'read'
  const trouble = isRead ? undefined : world.troubles.take()
  if (trouble && 'http' in trouble) {
    sent.status = trouble.http
    call.response.writeHead(trouble.http).end()
    return
  }
  if (trouble && 'drop' in trouble && trouble.drop === 'before') return void call.request.socket.destroy()
  if (trouble && 'hang' in trouble && trouble.hang === 'before') return
  try {
    const answer = send(parts, line, body, trouble)
    sent.status = 200
    if (trouble && 'drop' in trouble) return void call.request.socket.destroy()
    if (trouble && 'hang' in trouble) return
    json(call.response, 200, answer)
  } catch (error) {
    sent.status = error instanceof GraphError ? error.status : 500
    throw error
  }
}

async function upload(call: Call, { shelf }: GraphParts): Promise<void> {
  const body = new Uint8Array(await read(call.request, 101 * mebibyte))
  const form = await new Response(body, { headers: { 'content-type': call.request.headers['content-type'] ?? '' } }).formData().catch(() => undefined)
  const file = form?.get('file')
  if (form?.get('messaging_product') !== 'whatsapp' || !(file instanceof Blob)) throw graphError(100, 'messaging_product and file are required')
  const mime = String(form.get('type') ?? file.type)
  const kept = shelf.add(Buffer.from(await file.arrayBuffer()), mime, { uploaded: true })
  json(call.response, 200, { id: kept.id })
}

/** The bytes of a file, or what its trouble makes of them. */
async function download({ response, request }: Call, file: KeptFile): Promise<void> {
  switch (file.trouble) {
    case 'gone':
      return void response.writeHead(404).end()
    case 'redirects':
      return void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
    case 'truncated':
      response.writeHead(200, { 'content-type': file.mime, 'content-length': file.bytes.length }).write(file.bytes.subarray(0, file.bytes.length >> 1))
      return void setTimeout(() => request.socket.destroy(), 10)
    case 'changed':
      return bytes(response, Buffer.from(file.bytes.map((byte, place) => (place === 0 ? byte ^ 255 : byte))), file.mime)
    case 'hangs':
      return
    case 'endless':
      response.writeHead(200, { 'content-type': file.mime })
      for (const block = Buffer.alloc(mebibyte); !response.destroyed; await sleep(1)) response.write(block)
      return
    case undefined:
      return bytes(response, file.bytes, file.mime)
  }
}

async function route(call: Call, parts: GraphParts): Promise<void> {
  const { method, path, response } = call
  authorised(call, parts.accessToken)
  if (path[0] === 'lookaside' && method === 'GET') {
    const file = parts.shelf.at(path[1] ?? '')
    return file ? download(call, file) : void response.writeHead(404).end()
  }
  const [version = '', id = '', edge] = path
  if (!/^v\d{2,3}\.\d$/.test(version)) throw graphError(100, `Unknown path components: /${path.join('/')}`)
  if (method === 'POST' && edge === 'messages') return messages(call, parts, id)
  if (method === 'POST' && edge === 'media') return upload(call, parts)
  const line = parts.world.line(id)
  if (method === 'GET' && line && !edge) return json(response, 200, { id, display_phone_number: line.display, verified_name: 'Mitra', quality_rating: 'GREEN' })
  if (method === 'GET' && !edge) return json(response, 200, parts.shelf.about(id, parts.world.url))
  if (method === 'DELETE' && !edge) return json(response, 200, parts.shelf.remove(id))
  throw graphError(100, `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist`)
}

/** Answers one call to the Graph API; refusals have Meta's body. */
export async function graph(call: Call, parts: GraphParts): Promise<void> {
  if (parts.world.nasty.latency > 0) await sleep(parts.world.nasty.latency)
  await route(call, parts).catch((error: unknown) => {
    if (!(error instanceof GraphError)) throw error
    json(call.response, error.status, errorBody(error, parts.world.newTrace()))
  })
}
