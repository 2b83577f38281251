import postgres from 'postgres'
import { traces } from './traces'
import type { CellarView, NewestView, OfficerView, RawRow, SearchView } from './wire'

const shownTables = ['vault.inbox', 'vault.person', 'vault.contact', 'vault.media', 'vault.outgoing', 'core.complaint', 'core.evidence', 'vault.original'] as const

/** Vault rows lie in the order written. Complaints know only the hour; the ledger knows their order. */
const newestRows = (name: (typeof shownTables)[number], limit: number) =>
  name === 'core.complaint'
    ? `select t.* from (select complaint_id, seq from ledger.entry where actor = 'informer' and action = 'filed' order by seq desc limit ${limit}) e
       join core.complaint t on t.id = e.complaint_id order by e.seq desc`
    : `select t.* from ${name} t order by t.ctid desc limit ${limit}`

function raw(value: unknown): RawRow[string] {
  if (Buffer.isBuffer(value)) return value.length > 8 ? `\\x${value.subarray(0, 8).toString('hex')}… ${value.length} bytes` : `\\x${value.toString('hex')}`
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string') return value.length > 160 ? `${value.slice(0, 160)}…` : value
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value)
}

/**
 * Looks at the database as its owner does, behind every row policy: what somebody with a full copy would hold.
 * For the demo's "what the database holds" alone; nothing of the product reads this way.
 */
export class Cellar {
  private readonly sql: postgres.Sql

  constructor(databaseUrl: string) {
    this.sql = postgres(databaseUrl, { max: 2, idle_timeout: 20, onnotice: () => {}, connection: { application_name: 'cellar' } })
  }

  stop = () => this.sql.end({ timeout: 2 })

  /** The newest `limit` rows of the tables that meet a person or a report, as they lie there. */
  async rows(limit = 2): Promise<CellarView> {
    return this.asOwner(async (sql) => ({ tables: await Promise.all(shownTables.map((name) => this.table(sql, name, limit))) }))
  }

  /** The complaint filed last, by the order of the ledger; null when none was filed by an informer. */
  async newest(): Promise<NewestView> {
    return this.asOwner(async (sql) => {
      const [found] = await sql<NonNullable<NewestView>[]>`
        select c.id as "complaintId", c.district_id as "districtId", c.range_id as "rangeId", c.programme_id as "programmeId"
        from ledger.entry e join core.complaint c on c.id = e.complaint_id
        where e.actor = 'informer' and e.action = 'filed' order by e.seq desc limit 1`
      return found ?? null
    })
  }

  /** Designated officers in service, by district and name. */
  async officers(): Promise<OfficerView[]> {
    return this.asOwner(
      (sql) => sql<OfficerView[]>`
        select o.id, o.whatsapp as phone, o.name_en as "nameEn", o.name_hi as "nameHi",
          u.name_en || ', ' || d.name_en as "postEn", u.name_hi || ', ' || d.name_hi as "postHi"
        from core.officer o join core.unit u on u.id = o.unit_id join core.unit d on d.id = o.district_id
        where o.ended_on is null order by d.name_en, u.name_en, o.name_en limit 300`,
    )
  }

  /** Looks for every trace of `wanted` in every row of every table that is not PostgreSQL's own. */
  async search(wanted: string): Promise<SearchView> {
    const patterns = traces(wanted)
    const likes = patterns.map((pattern) => `%${pattern.replace(/[\\%_]/g, '\\$&')}%`)
    return this.asOwner(async (sql) => {
      const tables = await sql<{ name: string; readable: boolean }[]>`
        select format('%I.%I', schemaname, tablename) as name, has_table_privilege(format('%I.%I', schemaname, tablename), 'select') as readable
        from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`
      const seen: SearchView = { tables: 0, rows: 0, patterns: patterns.length, hits: [], unread: tables.filter(({ readable }) => !readable).map(({ name }) => name) }
      for (const { name } of tables.filter(({ readable }) => readable)) {
        const [found] = await sql.unsafe<{ rows: number; hits: number }[]>(
          `select count(*)::int as rows, count(*) filter (where t::text like any($1))::int as hits from ${name} t`,
          [likes],
        )
        seen.tables += 1
        seen.rows += found?.rows ?? 0
        if (found && found.hits > 0) seen.hits.push({ table: name, rows: found.hits })
      }
      return seen
    })
  }

  private async table(sql: postgres.TransactionSql, name: (typeof shownTables)[number], limit: number) {
    const [counted] = await sql.unsafe<{ count: number }[]>(`select count(*)::int as count from ${name}`)
    const rows = await sql.unsafe<Record<string, unknown>[]>(newestRows(name, limit))
    return { name, count: counted?.count ?? 0, rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, raw(value)]))) }
  }

  /** A superuser sees all anyway; another login becomes the owner, whom the row policies let through. */
  private async asOwner<T>(work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
    const result = await this.sql.begin('read only', async (sql) => {
      const [me] = await sql<{ all: boolean }[]>`select rolsuper as all from pg_roles where rolname = current_user`
      if (!me?.all) await sql`select set_config('role', 'mitra_owner', true)`
      return { work: await work(sql) }
    })
    return (result as { work: T }).work
  }
}
