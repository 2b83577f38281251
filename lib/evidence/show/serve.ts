import { withScope } from '@/db/client'
import { withinLimit } from '@/lib/access/limiter'
import { counterKey } from '@/lib/access/lockout'
import { derivedKey } from '@/lib/access/secret'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { moment } from '@/lib/i18n/format'
import { fixedHeaders } from '@/lib/public/guard'
import { openPackage } from '../court'
import { type OpenResult, openCopy, openCopyAsOfficer } from '../queries'
import { type Copy, type Opened, undisguisedReasons } from '../types'
import { watermarked } from './watermark'

/** What our own copies are; anything else is never shown inside a page. */
const shown = /^(image\/jpeg|audio\/(mpeg|mp4|ogg|webm|amr|3gpp)|video\/(mp4|webm|quicktime|3gpp|x-matroska))$/

const always: Record<string, string> = {
  ...fixedHeaders,
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
}

const answer = (status: number, headers: Record<string, string> = {}, body: BodyInit | null = null) => new Response(body, { status, headers: { ...always, ...headers } })

/** The same bytes for an item that does not exist, one that is not the caller's, and one that cannot be opened. */
const missing = () => answer(404, { 'content-type': 'text/plain' }, 'not found')

/** What the address asks for; null when it is no such address. */
function wantedOf(request: Request) {
  const asked = new URL(request.url).searchParams
  const copy = asked.get('copy') ?? 'clean'
  const visit = asked.get('visit') ?? ''
  if (!/^(clean|disguised|page-[1-9]\d{0,2})$/.test(copy)) return null
  const reason = undisguisedReasons.find((one) => one === asked.get('reason'))
  return { copy: copy as Copy, range: request.headers.get('range'), ...(reason ? { reason } : {}), ...(/^[0-9a-f]{16}$/.test(visit) ? { visit } : {}) }
}

/** A picture with the viewer's mark in its pixels; always whole, because no two are alike. */
async function picture(opened: Opened, mark: string): Promise<Response> {
  const bytes = await watermarked(new Uint8Array(await new Response(opened.stream).arrayBuffer()), mark)
  const headers = { 'content-type': 'image/jpeg', 'content-length': String(bytes.length), 'content-disposition': `inline; filename="${opened.label}.jpg"` }
  return answer(200, headers, new Uint8Array(bytes))
}

function recording({ stream, type, size, span, label }: Opened): Response {
  const length = span ? span.to - span.from + 1 : size
  const part = span ? { 'content-range': `bytes ${span.from}-${span.to}/${size}` } : undefined
  const headers = { 'content-type': type, 'content-length': String(length), 'accept-ranges': 'bytes', 'content-disposition': `inline; filename="${label}"`, ...part }
  return answer(span ? 206 : 200, headers, stream)
}

type Open = (range: string | null) => Promise<OpenResult>

async function served(open: Open, range: string | null, mark: string): Promise<Response> {
  const result = await open(range)
  if (!result.ok) return result.refusal === 'bad_range' ? answer(416, { 'content-range': `bytes */${result.size}` }) : missing()
  if (!shown.test(result.type)) return missing()
  if (result.type !== 'image/jpeg') return recording(result)
  if (!result.span) return picture(result, mark)
  await result.stream.cancel()
  return served(open, null, mark)
}

/** A film is asked for in many parts. */
const perViewer = { points: 1500, seconds: 600 }

const mayOpen = (who: string) => withScope({ office: 'mitra_auth' }, (tx) => withinLimit(tx, counterKey(derivedKey('limiter'), 'evidence', who, now()), perViewer))

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A copy of an item for an official, or the answer that tells nothing. */
export async function serveOfficial(viewer: Viewer | null, id: string, request: Request): Promise<Response> {
  const wanted = wantedOf(request)
  if (!viewer || !wanted || !uuid.test(id)) return missing()
  if (!(await mayOpen(viewer.id))) return answer(429)
  const { copy, ...rest } = wanted
  return served((range) => openCopy(viewer, id, copy, { ...rest, range }), wanted.range, `${viewer.username} · ${viewer.officeEn} · ${moment(now(), 'en')} IST`)
}

/** The same for the officer who holds this assignment, on the one-time page. */
export async function serveOfficer(assignment: { id: string; name: string; ref: string } | null, id: string, request: Request): Promise<Response> {
  const wanted = wantedOf(request)
  if (!assignment || !wanted || !uuid.test(id)) return missing()
  if (!(await mayOpen(assignment.id))) return answer(429)
  return served((range) => openCopyAsOfficer(assignment.id, id, wanted.copy, range), wanted.range, `${assignment.name} · ${assignment.ref} · ${moment(now(), 'en')} IST`)
}

/** A finished court package as a download, or the answer that tells nothing. */
export async function servePackage(viewer: Viewer | null, id: string): Promise<Response> {
  if (!viewer || !uuid.test(id)) return missing()
  const opened = await openPackage(viewer, id)
  if (!opened.ok) return missing()
  const name = `court-package-${id.slice(0, 8)}.zip`
  return answer(200, { 'content-type': 'application/zip', 'content-length': String(opened.size), 'content-disposition': `attachment; filename="${name}"` }, opened.stream)
}
