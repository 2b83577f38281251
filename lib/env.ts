import path from 'node:path'
import { z } from 'zod'
import { Misconfigured } from './errors'

const url = (what: string) => z.url(`${what} must be a URL`)

const local = ['localhost', '127.0.0.1', '[::1]']

/** Where people reach the site. Only this machine itself is reached without TLS: the sign-in cookie would travel in clear. */
const publicAddress = url('NEXTAUTH_URL').refine((text) => {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && local.includes(hostname))
}, 'NEXTAUTH_URL must begin with https://, except on localhost')

const jitter = z
  .string()
  .regex(/^\d{1,4}(-\d{1,4})?$/, 'MITRA_SEND_JITTER must look like 10-120 (minutes)')
  .transform((text) => {
    const [from = 0, to = from] = text.split('-').map(Number)
    return { from, to }
  })

const numbers = z.string().transform((text, context) => {
  const list = text.split(',').map((part) => part.trim().split(':'))
  for (const [programme, id, display] of list) {
    if (!/^(satark|bal)$/.test(programme ?? '') || !/^\d{5,20}$/.test(id ?? '') || !/^\+?\d{8,15}$/.test(display ?? '')) {
      context.addIssue({ code: 'custom', message: 'WHATSAPP_NUMBERS must look like satark:<phone_number_id>:<display number>,bal:…' })
      return z.NEVER
    }
  }
  return list.map(([programme, id, display]) => ({ programme: programme as 'satark' | 'bal', phoneNumberId: id as string, display: (display as string).replace('+', '') }))
})

/** A template of tiles on a server, or a PMTiles file on this machine. */
const tiles = z
  .string()
  .refine(
    (text) => /\.pmtiles$/.test(text) || (/^https?:\/\/\S+$/.test(text) && ['{z}', '{x}', '{y}'].every((part) => text.includes(part))),
    'MAP_TILE_URL must be like https://host/{z}/{x}/{y}.png, or the path of a .pmtiles file',
  )

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  MITRA_DATA_DIR: z.string().default('.data'),
  MITRA_DEMO: z.enum(['0', '1']).default('0'),
  MITRA_ROLES: z
    .string()
    .regex(/^(web|worker|web,worker|worker,web)$/, 'MITRA_ROLES must be web, worker or web,worker')
    .default('web,worker'),
  DATABASE_URL: url('DATABASE_URL').optional(),
  DATABASE_URL_DOOR: url('DATABASE_URL_DOOR').optional(),
  DATABASE_URL_WEB: url('DATABASE_URL_WEB').optional(),
  DATABASE_URL_BOT: url('DATABASE_URL_BOT').optional(),
  MITRA_KEYS_DIR: z.string().optional(),
  MITRA_STORAGE: z
    .string()
    .regex(/^(file:|s3:\/\/[a-z0-9])/, 'MITRA_STORAGE must be file: or look like s3://bucket?endpoint=https://…')
    .default('file:'),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET must have at least 32 characters').optional(),
  NEXTAUTH_URL: publicAddress.optional(),
  MITRA_SECURITY_CONTACT: z.email('MITRA_SECURITY_CONTACT must be an e-mail address').optional(),
  MITRA_SEND_JITTER: jitter.optional(),
  DIVISIONS_GEOJSON: z.string().optional(),
  MAP_TILE_URL: tiles.optional(),
  MAP_TILE_ATTRIBUTION: z.string().max(300).default(''),
  MAP_TILE_MAX_ZOOM: z.coerce.number().int().min(1).max(22).default(16),
  /** Set by the demo where its own simulated Graph API answers. */
  MITRA_SIMULATOR_URL: url('MITRA_SIMULATOR_URL').optional(),
  WHATSAPP_GRAPH_URL: url('WHATSAPP_GRAPH_URL').default('https://graph.facebook.com'),
  WHATSAPP_GRAPH_VERSION: z
    .string()
    .regex(/^v\d{2,3}\.\d$/, 'WHATSAPP_GRAPH_VERSION must look like v26.0')
    .default('v26.0'),
  WHATSAPP_ACCESS_TOKEN: z.string().optional(),
  WHATSAPP_APP_SECRET: z.string().optional(),
  WHATSAPP_APP_SECRET_PREVIOUS: z.string().optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().optional(),
  WHATSAPP_NUMBERS: numbers.optional(),
  /** Whether a reply is addressed by business-scoped id or by phone where both are known. */
  WHATSAPP_SEND_BY: z.enum(['phone', 'recipient']).default('phone'),
})

/** `.env` leaves a value empty to mean "not set". */
const withoutEmpty = (source: NodeJS.ProcessEnv) => Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))

function read(source: NodeJS.ProcessEnv) {
  const parsed = schema.safeParse(withoutEmpty(source))
  if (!parsed.success) {
    const first = parsed.error.issues[0]
    throw new Misconfigured(`${first?.path.join('.') ?? 'environment'}: ${first?.message ?? 'malformed'}`)
  }
  const values = parsed.data
  const dataDir = path.resolve(/* turbopackIgnore: true */ values.MITRA_DATA_DIR)
  return {
    ...values,
    dataDir,
    keysDir: values.MITRA_KEYS_DIR ? path.resolve(/* turbopackIgnore: true */ values.MITRA_KEYS_DIR) : path.join(dataDir, 'keys'),
    demo: values.MITRA_DEMO === '1',
    roles: { web: values.MITRA_ROLES.includes('web'), worker: values.MITRA_ROLES.includes('worker') },
    jitter: values.MITRA_SEND_JITTER ?? (values.MITRA_DEMO === '1' ? { from: 0, to: 0 } : { from: 10, to: 120 }),
    numbers: values.WHATSAPP_NUMBERS ?? [],
  }
}

export type Env = ReturnType<typeof read>

let cached: Env | undefined

/**
 * The validated environment, read once.
 * @throws Misconfigured with one line naming the first malformed variable
 */
export function env(): Env {
  cached ??= read(process.env)
  return cached
}
