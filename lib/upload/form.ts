import { kindOf } from './kind'
import { mostFormBytes } from './limits'
import { begin, finish } from './link'
import { boundaryOf, Malformed, partsOf } from './multipart'
import { NotNow, receive } from './receive'

export type Sent = 'arrived' | 'empty' | 'too_large' | 'over'

/**
 * A file sent by the plain form. Its length is known only at the end; until then that of the whole body stands for it.
 * @throws whatever the network throws
 */
export async function sentByForm(token: string, request: Request): Promise<Sent> {
  const boundary = boundaryOf(request.headers.get('content-type'))
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!boundary || !request.body || !(length > 0)) return 'empty'
  if (length > mostFormBytes) return 'too_large'
  try {
    for await (const part of partsOf(request.body, boundary)) {
      if (part.name !== 'file' || !part.isFile) continue
      if (!(await begin(token, length, kindOf(part.type), ''))) return 'over'
      const received = await receive(token, part.bytes, 0)
      if (received === 0) return 'empty'
      return (await finish(token, received)) ? 'arrived' : 'over'
    }
    return 'empty'
  } catch (error) {
    if (error instanceof Malformed) return 'empty'
    if (error instanceof NotNow) return 'over'
    throw error
  }
}
