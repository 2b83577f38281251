import { notification, registration } from '@/lib/whatsapp/webhook'

export const dynamic = 'force-dynamic'

export const GET = registration
export const POST = notification
