import { type FileHandle, open } from 'node:fs/promises'
import { env } from '@/lib/env'

/** The base map of this installation: tiles that this server fetches, or one archive on its disk. Null: the map does without. */
export type TileSource = { kind: 'tiles' | 'archive'; url: string; attribution: string; maxZoom: number }

/** Milliseconds a tile server may take; a map that waits is worse than one without a base. */
const patience = 8000
const largestTile = 2 * 1024 * 1024
const week = 604_800

const isArchive = (source: string) => source.endsWith('.pmtiles')

/** What the browser is told: always an address of ours, so that no one else learns where officers look. */
export function tileSource(): TileSource | null {
  const { MAP_TILE_URL, MAP_TILE_ATTRIBUTION, MAP_TILE_MAX_ZOOM } = env()
  if (!MAP_TILE_URL) return null
  const shared = { attribution: MAP_TILE_ATTRIBUTION, maxZoom: MAP_TILE_MAX_ZOOM }
  return isArchive(MAP_TILE_URL) ? { kind: 'archive', url: '/tiles/base.pmtiles', ...shared } : { kind: 'tiles', url: '/tiles/{z}/{x}/{y}', ...shared }
}

const none = (status: number) => new Response(null, { status })

/** One tile from the operator's server; 502 when it does not answer with a picture in time. */
export async function tile([z = 0, x = 0, y = 0]: number[]): Promise<Response> {
  const { MAP_TILE_URL } = env()
  if (!MAP_TILE_URL || isArchive(MAP_TILE_URL)) return none(404)
  const url = MAP_TILE_URL.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience), headers: { 'user-agent': 'Mitra' }, cache: 'no-store' }).catch(() => null)
  const type = answer?.headers.get('content-type') ?? ''
  if (!answer?.ok || !/^image\/(png|jpeg|webp)\b/.test(type)) return none(502)
  const picture = await answer.arrayBuffer().catch(() => null)
  if (!picture || picture.byteLength > largestTile) return none(502)
  return new Response(picture, { headers: { 'content-type': type, 'cache-control': `private, max-age=${week}` } })
}

/** First and last byte asked for, both included; undefined for a range that is none. A missing range means all. */
function bytesOf(range: string | null, size: number): [first: number, last: number] | undefined {
  if (range === null) return [0, size - 1]
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range)
  if (!asked) return undefined
  const first = Number(asked[1])
  const last = asked[2] ? Math.min(Number(asked[2]), size - 1) : size - 1
  return first <= last ? [first, last] : undefined
}

async function part(file: FileHandle, first: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  await file.read(bytes, 0, length, first)
  return bytes
}

/** A part of the operator's PMTiles archive, as its reader in the browser asks for them; never more than 16 MB at a time. */
export async function archive(range: string | null): Promise<Response> {
  const { MAP_TILE_URL } = env()
  const file = MAP_TILE_URL && isArchive(MAP_TILE_URL) ? await open(/* turbopackIgnore: true */ MAP_TILE_URL).catch(() => null) : null
  if (!file) return none(404)
  try {
    const { size, mtimeMs } = await file.stat()
    const bytes = bytesOf(range, size)
    if (!bytes) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
    const [first, last] = [bytes[0], Math.min(bytes[1], bytes[0] + 16 * 1024 * 1024 - 1)]
    const headers = {
      'content-type': 'application/octet-stream',
      'accept-ranges': 'bytes',
      'content-range': `bytes ${first}-${last}/${size}`,
      etag: `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`,
      'cache-control': 'private, max-age=3600',
    }
    return new Response(await part(file, first, last - first + 1), { status: 206, headers })
  } finally {
    await file.close()
  }
}
