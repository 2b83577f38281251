import { AsyncLocalStorage } from 'node:async_hooks'
import { DrizzleQueryError, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { Misconfigured, QueryFailed } from '@/lib/errors'
import type { Login, Office, Scope } from './roles'
import * as schema from './schema'

const variable = { mitra_door: 'DATABASE_URL_DOOR', mitra_web: 'DATABASE_URL_WEB', mitra_bot: 'DATABASE_URL_BOT' } as const
const poolSize = { mitra_door: 6, mitra_web: 10, mitra_bot: 10 } as const

/** Where a login role connects, and whether it must still be put on: with one URL for all, the role is set at session start. */
export function connectionOf(login: Login): { url: string; role?: Login } {
  const own = process.env[variable[login]]
  if (own) return { url: own }
  const shared = process.env.DATABASE_URL
  if (!shared) throw new Misconfigured('DATABASE_URL: missing, and no embedded database has been started')
  return { url: shared, role: login }
}

function open(login: Login) {
  const { url, role } = connectionOf(login)
  const client = postgres(url, {
    max: poolSize[login],
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: login, ...(role ? { role } : {}) } as never,
  })
  return { client, db: drizzle(client, { schema, casing: 'snake_case' }) }
}

type Opened = ReturnType<typeof open>
type Database = Opened['db']
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

// One pool per login and process, also when a bundler loads this file twice.
const shared = globalThis as { mitraPools?: Partial<Record<Login, Opened>> }
shared.mitraPools ??= {}
const pools = shared.mitraPools

function pool(login: Login): Opened {
  const made = pools[login] ?? open(login)
  pools[login] = made
  return made
}

/** The door: may insert into vault.inbox and count the backlog, nothing else. */
export const doorSql = () => pool('mitra_door').client

/** The worker's database. Imported by lib/bot, lib/jobs and lib/vault only. */
export const botDb = () => pool('mitra_bot').db

const inside = new AsyncLocalStorage<Office>()

/** What may be said of a failed transaction: Next prints what a page throws, message and parameters included. */
function withoutWords(error: unknown): unknown {
  const found = error instanceof DrizzleQueryError ? error.cause : error
  const named = found instanceof Error && 'code' in found && typeof found.code === 'string' ? found.code : undefined
  return error instanceof DrizzleQueryError || found instanceof postgres.PostgresError ? new QueryFailed(named ?? 'unknown') : error
}

/**
 * Runs `work` in one transaction of the web login, under the office's database role and scope, both local to the transaction.
 * Without it the web login can read no table at all (SQLSTATE 42501).
 */
export async function withScope<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (inside.getStore()) throw new Error('a scope inside a scope would keep the outer connection waiting')
  return inside
    .run(scope.office, () =>
      pool('mitra_web').db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('role', ${scope.office}, true), set_config('app.official', ${scope.official ?? ''}, true),
        set_config('app.role', ${scope.role ?? ''}, true), set_config('app.programme', ${scope.programme ?? ''}, true),
        set_config('app.unit', ${scope.unit?.toString() ?? ''}, true), set_config('app.district', ${scope.district?.toString() ?? ''}, true),
        set_config('app.range', ${scope.range?.toString() ?? ''}, true), set_config('app.assignment', ${scope.assignment ?? ''}, true)`)
        return work(tx)
      }),
    )
    .catch((error: unknown) => {
      throw withoutWords(error)
    })
}

/** Closes every pool; for tests, tools and shutdown. */
export async function closePools(): Promise<void> {
  for (const login of Object.keys(pools) as Login[]) {
    await pools[login]?.client.end({ timeout: 2 })
    delete pools[login]
  }
}
