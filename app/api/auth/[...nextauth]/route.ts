import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '@/lib/access/next-auth'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Redirects stay on the host that was asked, whatever NEXTAUTH_URL says. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const nextAuth: (request: NextRequest, context: Context) => Promise<Response> = NextAuth(nextAuthOptions())
  const response = await nextAuth(request, context)
  const location = response.headers.get('location')
  if (!location || !URL.canParse(location)) return response
  const { pathname, search } = new URL(location)
  response.headers.set('location', `${pathname}${search}`)
  return response
}

export { answer as GET, answer as POST }
