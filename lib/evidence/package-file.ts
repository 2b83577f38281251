import type { PackageContents, PackagedItem } from './types'

/** What a court package is made of, by name. The custodian's tool reads exactly these. */
export const packageNames = {
  list: 'package.json',
  hashes: 'hashes.csv',
  custody: 'custody.csv',
  readMe: 'READ-ME.txt',
  original: (label: string) => `${label}/original.sealed`,
  key: (label: string) => `${label}/original.key`,
}

const endings: Record<string, string> = {
  ...{ 'image/jpeg': 'jpg', 'application/pdf': 'pdf', 'video/mp4': 'mp4', 'video/webm': 'webm', 'video/x-matroska': 'mkv' },
  ...{ 'audio/mp4': 'm4a', 'audio/webm': 'webm', 'audio/x-matroska': 'mka', 'audio/ogg': 'ogg', 'audio/mpeg': 'mp3', 'audio/amr': 'amr', 'audio/amr-wb': 'awb' },
}

/** Name of an item's copy inside the package. */
export const copyNameOf = ({ label, clean }: PackagedItem) => `${label}/copy.${endings[clean?.type ?? ''] ?? 'bin'}`

/** Name that the opened original gets: by what it is, never by what it was called. */
export const openedNameOf = ({ label, sniffed }: Pick<PackagedItem, 'label' | 'sniffed'>) => `${label}.${sniffed ?? 'bin'}`

const field = (value: unknown) => (/[",\n]/.test(String(value ?? '')) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? ''))
const csv = (rows: unknown[][]) => `${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`

/** One line for each hash: of the original, of it as sealed, of what WhatsApp said, of the copy. */
export function hashesCsv({ items }: PackageContents): string {
  const lines = items.flatMap((item) => {
    const { label, original, clean } = item
    return [
      [label, 'original', 'SHA-256', original.sha256, original.size],
      [label, 'original', 'SHA-512', original.sha512, original.size],
      ...(original.metaSha256 ? [[label, 'original as declared by WhatsApp', 'SHA-256', original.metaSha256, '']] : []),
      [label, packageNames.original(label), 'SHA-256', original.sealedSha256, ''],
      ...(clean ? [[label, copyNameOf(item), 'SHA-256', clean.sha256, clean.size]] : []),
    ]
  })
  return csv([['item', 'file', 'algorithm', 'hash', 'bytes'], ...lines])
}

/** The life of every item, one step a line. Times in UTC. */
export function custodyCsv({ items }: PackageContents): string {
  const lines = items.flatMap(({ label, custody }) =>
    custody.map(({ seq, at, actor, name, unit, action, detail }) => {
      const { item: _, seq: __, ...rest } = detail
      return [label, seq, at.toISOString(), actor, name?.en, unit?.en, action, JSON.stringify(rest)]
    }),
  )
  return csv([['item', 'ledger entry', 'time (UTC)', 'actor', 'name', 'office', 'action', 'detail'], ...lines])
}

/** How to use it, for whoever is handed the file. */
export function readMe({ ref, caseNumber, items }: PackageContents): string {
  return `Court package for complaint ${ref}, case ${caseNumber}

${items.map((item) => `${item.label}: ${packageNames.original(item.label)} (sealed original), ${item.clean ? copyNameOf(item) : 'no copy: this kind of file cannot be shown'}`).join('\n')}

WARNING. An original may show who gave it: a camera's number, a place, a name, a voice. Open it only where the court needs it, and hand it over
in a sealed cover. The copies are made without such traces.

The originals are sealed with the evidence custodian's key. The custodian opens them on a computer without network:
    npm run evidence:open -- <this file> --key <custodian secret file> --out <folder>
The tool recomputes every hash of hashes.csv and says for each file whether it is the one that was received.

चेतावनी: मूल फ़ाइल से पता चल सकता है कि जानकारी किसने दी। उसे केवल न्यायालय की ज़रूरत पर खोलें और सीलबंद लिफ़ाफ़े में सौंपें।
`
}
