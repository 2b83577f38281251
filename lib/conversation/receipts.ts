import type { Here } from './question'
import type { OwnComplaint } from './types'

/** So many fit into one message. */
const most = 30

/** How many files of a complaint are safe, on the way or lost, with the beginnings of their receipts; empty without files. */
export function filesLine(own: OwnComplaint | undefined, here: Here): string {
  const files = own?.files ?? []
  if (files.length === 0) return ''
  const words = here.words.mine
  const safe = files.filter(({ sha256 }) => sha256 !== null)
  const short = safe.length > 0 && safe.length <= 6 ? ` (${safe.map(({ n, sha256 }) => `${n}: ${sha256?.slice(0, 8)}`).join(', ')})` : ''
  const lost = files.filter((file) => file.lost).length
  return `\n${words.files(safe.length, files.length)}${short}${lost > 0 ? `\n${words.filesLost(lost)}` : ''}`
}

/** The whole receipt of each file: the newest ones where there are very many. */
export function receipts(own: OwnComplaint | undefined, here: Here): string {
  const words = here.words.mine
  const lines = (own?.files ?? []).slice(-most).map(({ n, sha256, lost }) => `${n}: ${sha256 ?? (lost ? words.fileLost : words.fileComing)}`)
  return `${words.receiptsAre}\n\n${lines.join('\n')}`
}
