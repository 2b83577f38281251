import { handshake, receive } from '@/lib/whatsapp/door'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => handshake(new URL(request.url))
export const POST = (request: Request) => receive(request)
