import { currentViewer } from '@/lib/access/session'
import { servePackage } from '@/lib/evidence/show/serve'

type Given = { params: Promise<{ id: string }> }

/** A finished court package, for whoever asked for it, while it lasts. */
export async function GET(_: Request, { params }: Given): Promise<Response> {
  return servePackage(await currentViewer(), (await params).id)
}
