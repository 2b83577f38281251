import { addressOf, networkOf } from '@/lib/access/lockout'
import type { Language } from '@/lib/i18n/language'
import { askedLanguage, chosenLanguage, languageCookie } from '@/lib/i18n/request'

/** What the plain links of a page chose, if anything. */
export function linkedLanguage(request: Request): Language | undefined {
  return chosenLanguage(new URL(request.url).searchParams.get('lang') ?? undefined)
}

/** `?lang=` of the plain links, else the cookie that the desk's switch has set, else the browser's wish. These pages set no cookie themselves. */
export function languageOf(request: Request): Language {
  return linkedLanguage(request) ?? chosenLanguage(cookieOf(request, languageCookie)) ?? askedLanguage(request.headers.get('accept-language') ?? '')
}

/** `?for=bal` of the links that Bal Mitra gives out; everything else is the police's page. The answer under a code is the same. */
export const facing = (request: Request): 'satark' | 'bal' => (new URL(request.url).searchParams.get('for') === 'bal' ? 'bal' : 'satark')

/** The value of a cookie, or undefined. */
export function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** The caller's network: coarse on purpose, see `networkOf`. */
export const networkOfRequest = (request: Request) => networkOf(addressOf(request.headers.get('x-forwarded-for')))

/** The fields of a posted form, or null when it is no such form or longer than `limit` bytes. */
export async function formOf(request: Request, limit = 16_384): Promise<URLSearchParams | null> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') || !request.body) return null
  const chunks: Uint8Array[] = []
  let left = limit
  const reader = request.body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    left -= read.value.byteLength
    if (left < 0) return null
    chunks.push(read.value)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
