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

/** Milliseconds from a fixed point, and the wait that answers are held back by. */
export const pace = {
  now: () => performance.now(),
  wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
}

/**
 * Runs `work` and hands its result on at a whole multiple of `step` milliseconds after the start, at least one: also on a busy machine
 * the time of an answer tells nothing finer than that.
 */
export async function inSteps<T>(step: number, work: () => Promise<T>): Promise<T> {
  const started = pace.now()
  const result = await work()
  const took = pace.now() - started
  await pace.wait(Math.max(1, Math.ceil(took / step)) * step - took)
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
