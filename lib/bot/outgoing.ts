import { randomUUID } from 'node:crypto'
import { byteas } from '@/db/bytea'
import type { Say } from '@/lib/conversation/types'
import type { Language } from '@/lib/i18n/language'
import type { ProgrammeId } from '@/lib/programme/types'
import { open } from '@/lib/vault/open'
import { type Sealed, seal } from '@/lib/vault/seal'
import type { Tx } from '@/lib/vault/tx'
import type { Address } from '@/lib/whatsapp/parse'
import type { Content } from '@/lib/whatsapp/render'

/** A message on its way, as it lies sealed in vault.outgoing: address and text never stand there in clear. */
export type Letter = {
  /** Which number it leaves from. */
  programme: ProgrammeId
  to: Address
  content: Content
  /** Milliseconds since 1970 until which free text may be sent; null for templates, which may always be. */
  until: number | null
  /** For the neutral template, should the window be shut. */
  language: Language
}

const table = 'vault.outgoing'
const day = 24 * 60 * 60 * 1000

/** A free-text message to somebody whose newest message is of `lastHeardAt`. */
export function reply(programme: ProgrammeId, to: Address, say: Say, lastHeardAt: number, language: Language): Letter {
  return { programme, to, content: { say }, until: lastHeardAt + day, language }
}

export type Posted = Letter & {
  outboxId?: string
  /** Not before this instant. */
  notBefore?: Date
  /** Answers somebody in danger. */
  urgent?: boolean
}

/** Puts letters on their way with this transaction; `speak` sends them after its commit, in the order given. */
export async function post(tx: Tx, letters: Posted[], at: Date): Promise<void> {
  if (letters.length === 0) return
  const rows = letters.map(({ outboxId, notBefore, urgent = false, ...letter }) => {
    const id = randomUUID()
    return { id, outboxId: outboxId ?? null, notBefore: notBefore?.toISOString() ?? null, urgent, ...seal(table, id, letter, at) }
  })
  const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key])
  // A microsecond between them keeps two letters to one person in their order.
  await tx`insert into vault.outgoing (id, outbox_id, sealed, kid, not_before, urgent)
    select id, outbox_id, sealed, kid, greatest(now(), not_before::timestamptz) + place * interval '1 microsecond', urgent
      from unnest(${column('id')}::uuid[], ${column('outboxId')}::uuid[], ${byteas(tx, column('sealed'))}::bytea[], ${column('kid')}::smallint[], ${column('notBefore')}::text[], ${column('urgent').map(String)}::text[]::boolean[])
      with ordinality as letter (id, outbox_id, sealed, kid, not_before, urgent, place)`
}

/** The letter of a row. @throws Tampered */
export const letterOf = (id: string, row: Sealed): Letter => ({ programme: 'satark', ...(open(table, id, row) as Omit<Letter, 'programme'> & Partial<Letter>) })

/** Seals a changed letter for its row. */
export const sealLetter = (id: string, letter: Letter, at: Date): Sealed => seal(table, id, letter, at)
