import { openToken } from '@/lib/complaint/officer-page'
import { noteOpened, pageCookie, pageCookieLine } from '@/lib/public/officer'
import { cookieOf, languageOf } from '@/lib/public/request'
import { ended, onward, unopened } from '../answer'

type Given = { params: Promise<{ token: string }> }

/** A button and nothing else: a preview that fetches the link must not use it up. */
export async function GET(request: Request, { params }: Given): Promise<Response> {
  return unopened(languageOf(request), (await params).token)
}

/** Exchanges the one-time token for a cookie, and leaves the address that held it. */
export async function POST(request: Request, { params }: Given): Promise<Response> {
  const opened = await openToken((await params).token)
  if (!opened) return ended(languageOf(request), cookieOf(request, pageCookie) !== undefined)
  await noteOpened(opened.assignmentId)
  return onward('', { 'set-cookie': pageCookieLine(opened.cookie) })
}
