import { currentViewer } from '@/lib/access/session'
import { serveOfficial } from '@/lib/evidence/show/serve'

type Given = { params: Promise<{ id: string }> }

/** A cleaned copy, for whoever may see the complaint it belongs to. */
export async function GET(request: Request, { params }: Given): Promise<Response> {
  return serveOfficial(await currentViewer(), (await params).id, request)
}
