import { env } from '@/lib/env'
import { serveOfficial } from '@/lib/evidence/show/serve'
import { readerOf } from '../../../police'

type Given = { params: Promise<{ id: string }> }

/** A copy as the desk beside the phone sees it: opened as that desk's official, and entered in custody as such. In the demo only. */
export async function GET(request: Request, { params }: Given): Promise<Response> {
  return serveOfficial(env().demo ? await readerOf() : null, (await params).id, request)
}
