import { webhook } from '@/lib/whatsapp/webhook'

/** The door takes the bytes as they come: the signature is over them. `pages/api` costs half of what a route handler under `app` does. */
export const config = { api: { bodyParser: false, externalResolver: true } }

export default webhook
