import { NextResponse } from 'next/server'

export async function GET() {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return new NextResponse(renderToStaticMarkup(<html lang="hi"><body><p>नमस्ते & hi</p></body></html>), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
