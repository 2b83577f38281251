import { randomBytes } from 'node:crypto'

const step = 4096

/**
 * The page brought to a multiple of 4 KiB, at least `least` bytes, so that its length says nothing.
 * The filling is random: a proxy that compresses must not undo it.
 */
export function padded(html: string, least: number): string {
  const end = '</body></html>'
  if (!html.endsWith(end)) throw new Error('only a whole page can be padded')
  const around = Buffer.byteLength(html) + '<!---->'.length
  const missing = Math.max(least, Math.ceil(around / step) * step) - around
  const filling = randomBytes(missing).toString('base64url').replaceAll('--', '00').slice(0, missing)
  return `${html.slice(0, -end.length)}<!--${filling.replace(/^-|-$/g, '0')}-->${end}`
}

/** Runs `work` and hands its result on no sooner than `milliseconds` after the start. */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), new Promise((resolve) => setTimeout(resolve, milliseconds))])
  return result
}

/** An HTML answer that no cache keeps. */
export function htmlAnswer(html: string, { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {}): Response {
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
}

/** For pages that belong to one person: also not in a search engine. */
export const personal = { 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'no-referrer' }
