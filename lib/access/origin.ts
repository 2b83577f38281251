/**
 * Whether a request that changes something comes from our own page. Browsers say so in `Sec-Fetch-Site` on secure
 * origins; without it the `Origin` must name the host. Neither header: refused.
 */
export function sameOrigin(headers: { get(name: string): string | null }): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin')
  const host = headers.get('host')
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host
}
