/** The limit the door is measured against: read the body once, answer without one. */
export async function POST(request: Request): Promise<Response> {
  await request.arrayBuffer()
  return new Response(null, { status: 200 })
}
