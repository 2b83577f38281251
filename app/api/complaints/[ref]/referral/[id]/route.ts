import { currentViewer } from '@/lib/access/session'
import { paperAnswer } from '@/lib/child/paper-answer'
import { referralPaper } from '@/lib/child/papers'

type Context = { params: Promise<{ ref: string; id: string }> }

/** The minimised record of a referral as PDF. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [viewer, { ref, id }] = [await currentViewer(), await params]
  return viewer ? paperAnswer(await referralPaper(viewer, ref, id), `referral-${ref}`) : new Response(null, { status: 401 })
}
