import { type NextRequest, NextResponse } from 'next/server'
import { fixedHeaders, pagePolicy } from '@/lib/public/guard'

/** Puts the security headers on every page. Who may see what is decided where the rows are read, never here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const contentSecurity = pagePolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', contentSecurity)
  headers.set('x-nonce', nonce)
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', contentSecurity)
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value)
  return response
}

/**
 * The webhook stays bare and fast, health is for machines, and files with a hash in their name hold no page. What passes here is
 * held in memory first: routes that take large files bring these headers themselves.
 */
export const config = {
  matcher: ['/((?!api/whatsapp$|api/health$|api/evidence/[^/]+$|api/boundaries$|_next/static/|officer/report$|officer/evidence/[^/]+$|send/[^/]+/(?:tus|form)$).*)'],
}
