import { currentViewer } from '@/lib/access/session'
import { paperAnswer } from '@/lib/child/paper-answer'
import { intimationPaper } from '@/lib/child/papers'

type Context = { params: Promise<{ ref: string; to: string }> }

/** The form that tells the Child Welfare Committee or the Special Court, as PDF. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [viewer, { ref, to }] = [await currentViewer(), await params]
  if (!viewer) return new Response(null, { status: 401 })
  return paperAnswer(to === 'cwc' || to === 'court' ? await intimationPaper(viewer, ref, to) : null, `intimation-${to}-${ref}`)
}
