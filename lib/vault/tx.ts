import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { botDb, type Tx as DrizzleTx } from '@/db/client'
import * as schema from '@/db/schema'

/** A transaction of the worker, as tagged templates: prepared once a connection, one round trip a statement. */
export type Tx = postgres.TransactionSql

/** The worker's connection pool outside a transaction. Times go in and out as ISO text, jsonb goes in as text. */
export const botSql = (): postgres.Sql => botDb().$client

/** Runs `work` in one transaction of the worker. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => botSql().begin(work) as Promise<T>

/** The same transaction for code that is written with drizzle; without savepoints. */
export function asDrizzle(tx: Tx): DrizzleTx {
  const client = Object.assign(tx, { options: botSql().options }) as unknown as postgres.Sql
  return drizzle(client, { schema, casing: 'snake_case' }) as unknown as DrizzleTx
}
