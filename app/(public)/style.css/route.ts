import fs from 'node:fs/promises'
import path from 'node:path'

export const dynamic = 'force-static'

const read = (...name: string[]) => fs.readFile(path.join(process.cwd(), ...name), 'utf8')

/** Browsers of cheap phones do not know `light-dark()`: they get the light half, the others both. */
const withFallback = (tokens: string) => `${tokens.replace(/light-dark\((#\w+), #\w+\)/g, '$1')}\n@supports (color: light-dark(#000, #fff)) {\n${tokens}}\n`

const smaller = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')

/** The style sheet of the pages that are no Next pages, put together once when the site is built. */
export async function GET(): Promise<Response> {
  const [tokens, pages] = await Promise.all([read('app', 'tokens.css'), read('components', 'public', 'public.css')])
  return new Response(smaller(withFallback(tokens) + pages), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=600, stale-while-revalidate=86400' },
  })
}
