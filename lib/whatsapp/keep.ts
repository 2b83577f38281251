import { byteas } from '@/db/bytea'
import { doorSql } from '@/db/client'

/** One sealed update as it lies in vault.inbox. */
export type Kept = { mac: Buffer; sealed: Buffer; kid: number; lane: number; urgent: boolean }

type Post = { rows: Kept[]; done: () => void; failed: (error: unknown) => void }

/** A statement takes whole posts until it has this many rows; a post of more goes alone. */
const mostRows = 2000

async function insert(rows: Kept[]): Promise<void> {
  const sql = doorSql()
  await sql`insert into vault.inbox (event_mac, sealed, kid, lane, urgent)
    select * from unnest(${byteas(
      sql,
      rows.map(({ mac }) => mac),
    )}::bytea[], ${byteas(
      sql,
      rows.map(({ sealed }) => sealed),
    )}::bytea[], ${rows.map(({ kid }) => kid)}::smallint[], ${rows.map(({ lane }) => lane)}::smallint[], ${rows.map(({ urgent }) => String(urgent))}::text[]::boolean[])
    on conflict do nothing`
}

/** The database looked at the statement and refused it; anything else means that it may not be there at all. */
const refused = (error: unknown) => error instanceof Error && error.name === 'PostgresError'

/** Takes what waits, the longest waiting first. */
function taken(waiting: Post[]): Post[] {
  const posts: Post[] = []
  let rows = 0
  for (let next = waiting[0]; next && (posts.length === 0 || rows + next.rows.length <= mostRows); next = waiting[0]) {
    rows += next.rows.length
    posts.push(next)
    waiting.shift()
  }
  return posts
}

/** Each post on its own, so that what one of them holds cannot cost another its row. */
async function keptAlone(posts: Post[]): Promise<void> {
  for (const { rows, done, failed } of posts) await insert(rows).then(done, failed)
}

async function keptTogether(posts: Post[]): Promise<void> {
  try {
    await insert(posts.flatMap(({ rows }) => rows))
  } catch (error) {
    if (refused(error) && posts.length > 1) return keptAlone(posts)
    for (const { failed } of posts) failed(error)
    return
  }
  for (const { done } of posts) done()
}

/** Posts of this process that wait for the statement after the one under way. */
class Gathering {
  readonly #waiting: Post[] = []
  #running = false

  add(rows: Kept[]): Promise<void> {
    const kept = new Promise<void>((done, failed) => {
      this.#waiting.push({ rows, done, failed })
    })
    if (!this.#running) void this.#run()
    return kept
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#waiting.length > 0) await keptTogether(taken(this.#waiting))
    this.#running = false
  }
}

const gathering = new Gathering()

/**
 * Keeps the rows of one post; those already there are left as they are. Posts that come while a statement is under way share the next
 * one and its commit. Resolves after the commit that holds these rows.
 * @throws the database's error, when these rows are not kept
 */
export const keep = (rows: Kept[]): Promise<void> => gathering.add(rows)
