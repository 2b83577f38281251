/** A paper as a file to save, or 404 alike for unknown and forbidden. Nothing keeps it on the way. */
export function paperAnswer(bytes: Buffer | null, name: string): Response {
  if (!bytes) return new Response(null, { status: 404 })
  const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}.pdf"`, 'cache-control': 'no-store' }
  return new Response(new Uint8Array(bytes), { headers })
}
