import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Server, Upload } from '@tus/server'
import { withBareHeaders } from '@/lib/public/guard'
import { kindOf } from './kind'
import { mostUploadBytes } from './limits'
import { begin, finish, standingOf } from './link'
import { receive } from './receive'

/** Uploads whose id is the link's token; every piece is sealed before it is stored. */
class SealedUploads extends DataStore {
  override extensions = ['creation']

  override async create(file: Upload): Promise<Upload> {
    if (!file.size || !(await begin(file.id, file.size, kindOf(file.metadata?.type), file.metadata?.stamp ?? ''))) throw ERRORS.FILE_NOT_FOUND
    return file
  }

  override async getUpload(id: string): Promise<Upload> {
    const standing = await standingOf(id)
    if (!standing || standing.size === null) throw ERRORS.FILE_NOT_FOUND
    return new Upload({ id, size: standing.size, offset: standing.received })
  }

  override write(stream: Readable, id: string, offset: number): Promise<number> {
    return receive(id, stream, offset)
  }
}

const tokenIn = (address: string) => /\/send\/([\w-]{24})\/tus$/.exec(new URL(address, 'http://localhost').pathname)?.[1]

const tus = new Server({
  path: '/send',
  datastore: new SealedUploads(),
  maxSize: mostUploadBytes,
  allowedOrigins: [],
  namingFunction: (request) => tokenIn(request.url) ?? '',
  generateUrl: (_, { id }) => `/send/${id}/tus`,
  getFileIdFromRequest: (request) => tokenIn(request.url),
  onUploadFinish: async (_, { id, size }) => {
    await finish(id, size ?? 0)
    return {}
  },
  // Its own words would tell a stranger how a wrong link differs from an old one.
  onResponseError: (_, error) => ({ status_code: 'status_code' in error ? error.status_code : 500, body: '' }),
})

/** One request of the resumable protocol (tus 1.0). */
export async function resumable(request: Request): Promise<Response> {
  const answer = await tus.handleWeb(request)
  answer.headers.delete('access-control-allow-origin')
  answer.headers.set('cache-control', 'no-store')
  return withBareHeaders(answer)
}
