import { once } from 'node:events'
import type postgres from 'postgres'

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** An array as PostgreSQL writes it; every element stands in quotes. */
const arrayOf = (values: unknown[]) => `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`

/** One value in the text format of COPY. */
function text(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return value ? 't' : 'f'
  const plain = Array.isArray(value) ? arrayOf(value) : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /[\\\t\n\r]/.test(plain) ? plain.replace(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter) : plain
}

/** Writes rows in order, by COPY into a table of the moment: COPY itself does not go past row policies. A key that a row lacks is null; objects are jsonb. */
export async function copyRows(owner: postgres.Sql, table: string, rows: Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const list = columns.join(', ')
  await owner.unsafe(`drop table if exists core.seeding; create unlogged table core.seeding as select ${list} from ${table} with no data`)
  const stream = await owner.unsafe(`copy core.seeding (${list}) from stdin`).writable()
  const ended = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve)
    stream.once('error', reject)
  })
  for (let from = 0; from < rows.length; from += 500) {
    const lines = rows.slice(from, from + 500).map((row) => `${columns.map((column) => text(row[column])).join('\t')}\n`)
    if (!stream.write(lines.join(''))) await once(stream, 'drain')
  }
  stream.end()
  await ended
  await owner.unsafe(`insert into ${table} (${list}) select ${list} from core.seeding; drop table core.seeding`)
}
