import { createHash, randomBytes, randomInt } from 'node:crypto'
import { graphError } from './graph-error'
import type { World } from './world'
import { hour } from './world'

/** How a file misbehaves when it is fetched: less than promised, other bytes, gone, endless, slow, elsewhere. */
export type FileTrouble = 'truncated' | 'changed' | 'gone' | 'endless' | 'hangs' | 'redirects'

export type KeptFile = { id: string; bytes: Buffer; mime: string; name?: string; sha256: string; until: number; trouble?: FileTrouble }

const week = 7 * 24 * hour
const month = 30 * 24 * hour
const urlLife = 5 * 60_000

/** Files as WhatsApp holds them: ids for a week (a month for our own uploads), urls for five minutes. */
export class MediaShelf {
  private readonly files = new Map<string, KeptFile>()
  private readonly urls = new Map<string, { id: string; until: number }>()

  constructor(private readonly world: World) {}

  add(bytes: Buffer, mime: string, more: { name?: string; trouble?: FileTrouble; uploaded?: boolean } = {}): KeptFile {
    const id = `${randomInt(10 ** 7, 10 ** 8)}${randomInt(10 ** 7, 10 ** 8)}`
    const sha256 = createHash('sha256').update(bytes).digest('base64')
    const file = { id, bytes, mime, name: more.name, sha256, until: this.world.now() + (more.uploaded ? month : week), trouble: more.trouble }
    this.files.set(id, file)
    return file
  }

  /** The file while its id lives. */
  kept(id: string): KeptFile | undefined {
    const file = this.files.get(id)
    return file && file.until > this.world.now() ? file : undefined
  }

  /** A path that answers for five minutes. */
  path(id: string): string {
    const token = randomBytes(16).toString('base64url')
    this.urls.set(token, { id, until: this.world.now() + urlLife })
    return `/lookaside/${token}`
  }

  /** The file behind a path made less than five minutes ago. */
  at(token: string): KeptFile | undefined {
    const url = this.urls.get(token)
    return url && url.until > this.world.now() ? this.kept(url.id) : undefined
  }

  /** @throws GraphError 100 for an id that is unknown, too old or deleted */
  about(id: string, base: string) {
    const file = this.kept(id)
    if (!file) throw graphError(100, `Object with ID '${id}' does not exist`)
    return { messaging_product: 'whatsapp', url: `${base}${this.path(id)}`, mime_type: file.mime, sha256: file.sha256, file_size: String(file.bytes.length), id }
  }

  /** @throws GraphError 100 for an unknown id */
  remove(id: string): { success: true } {
    if (!this.files.delete(id)) throw graphError(100, `Object with ID '${id}' does not exist`)
    return { success: true }
  }
}
