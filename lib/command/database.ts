import fs from 'node:fs/promises'
import path from 'node:path'
import { type Embedded, startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { env } from '@/lib/env'

const separateLogins = () => Boolean(process.env.DATABASE_URL_DOOR ?? process.env.DATABASE_URL_WEB ?? process.env.DATABASE_URL_BOT)

/** True when the operator named no database, so that the embedded one serves. */
export const wantsEmbedded = () => !process.env.DATABASE_URL && !separateLogins()

/** Starts and migrates the embedded PostgreSQL and points this process at it. */
export async function embeddedDatabase(): Promise<Embedded> {
  const database = await startEmbedded(env().dataDir)
  process.env.DATABASE_URL = database.url
  await migrate(database.url)
  return database
}

/** For tools beside a running installation: the operator's URL, else that of the embedded database if it is running. */
export async function ownerUrl(): Promise<string | undefined> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const file = await fs.readFile(path.join(env().dataDir, 'connection.json'), 'utf8').catch(() => undefined)
  return file ? (JSON.parse(file) as { url: string }).url : undefined
}
