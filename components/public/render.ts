import type { ReactElement } from 'react'

/**
 * The page as HTML text. The renderer is loaded when first needed: Next refuses a static import of it beside routes,
 * although a route is where it belongs.
 */
export async function render(page: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(page)}`
}
