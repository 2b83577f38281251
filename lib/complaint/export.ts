import { createHash } from 'node:crypto'
import { ne, sql } from 'drizzle-orm'
import { complaint } from '@/db/schema/complaint'
import type { Viewer } from '@/lib/access/viewer'
import { type Filter, filterParams } from './filter'
import { newest, reading } from './list'
import { toRow } from './rows'
import { append } from './step'
import type { Row } from './types'

export const exportLimit = 500

/** A complaint as it may leave the house: no words of the informer, no place finer than the thana, no alias, no officer's name. */
export type ExportRow = Pick<Row, 'ref' | 'category' | 'priority' | 'status' | 'district' | 'thana' | 'arrivedHour' | 'outcome' | 'verdict'> & {
  firNumber: string | null
  arrests: number | null
  seizures: number | null
  late: boolean
}

/** The filtered complaints for a file, newest first, at most 500; only the normal and child lanes. Entered in the ledger with a digest of the filter. */
export function exportRows(viewer: Viewer, filter: Filter): Promise<ExportRow[]> {
  return reading<ExportRow[]>(
    viewer,
    [],
    async (tx) => {
      const rows = await newest(tx, viewer, filter, { limit: exportLimit, and: ne(complaint.lane, 'police_conduct') })
      const { id, firNumber, arrests, seizures } = complaint
      const ids = rows.map((row) => row.id)
      const proofs = ids.length === 0 ? [] : await tx.select({ id, firNumber, arrests, seizures }).from(complaint).where(sql`${id} in ${ids}`)
      const proofOf = new Map(proofs.map(({ id: of, ...proof }) => [of, proof]))
      const digest = createHash('sha256').update(filterParams(filter).toString()).digest('hex').slice(0, 16)
      await append(tx, { actor: 'official', id: viewer.id }, 'exported', null, { rows: rows.length, filter: digest })
      return rows.map((row) => {
        const { ref, category, priority, status, district, thana, arrivedHour, outcome, verdict, clock } = toRow(row)
        const proof = proofOf.get(row.id) ?? { firNumber: null, arrests: null, seizures: null }
        return { ref, category, priority, status, district, thana, arrivedHour, outcome, verdict, late: clock?.late ?? false, ...proof }
      })
    },
    'export',
  )
}
