const development = process.env.NODE_ENV === 'development'

/** Allows the one attribute `style="display:none"`: a chart that arrives in pieces is kept out of sight by it until it is whole (React writes it). */
const hiddenWhileStreaming = `'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='`

/** Scripts run by nonce only; nothing is loaded from elsewhere; nobody may frame us. Next reads the nonce from the request's copy. */
export function pagePolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    // The development server puts style elements into the page by itself.
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}' ${hiddenWhileStreaming}`,
    `img-src 'self' blob: data:`,
    `media-src 'self' blob:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ')
}

/** The same on every answer. */
export const fixedHeaders = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
}

/** For an answer that does not pass the proxy: a page without any script of ours. */
export function withBareHeaders(answer: Response): Response {
  const policy = `default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`
  for (const [name, value] of Object.entries({ ...fixedHeaders, 'content-security-policy': policy })) answer.headers.set(name, value)
  return answer
}
