import { serveOfficer } from '@/lib/evidence/show/serve'
import { openBrief } from '@/lib/public/officer'

type Given = { params: Promise<{ id: string }> }

/** A cleaned copy for the officer who has this work open on the phone. */
export async function GET(request: Request, { params }: Given): Promise<Response> {
  const brief = await openBrief(request)
  return serveOfficer(brief && { id: brief.assignmentId, name: brief.officer.en, ref: brief.ref }, (await params).id, request)
}
