import { csv } from '@/lib/complaint/csv'
import { indianTime } from './indian-time'
import type { PackageContents, PackagedItem } from './types'

/** What a court package is made of, by name. The custodian's tool reads exactly these. */
export const packageNames = {
  list: 'package.json',
  hashes: 'hashes.csv',
  custody: 'custody.csv',
  readMe: 'READ-ME.txt',
  original: (label: string) => `${label}/original.sealed`,
  key: (label: string) => `${label}/original.key`,
  certificate: (label: string) => `${label}/certificate.pdf`,
}

const endings: Record<string, string> = {
  ...{ 'image/jpeg': 'jpg', 'application/pdf': 'pdf', 'video/mp4': 'mp4', 'video/webm': 'webm', 'video/x-matroska': 'mkv' },
  ...{ 'audio/mp4': 'm4a', 'audio/webm': 'webm', 'audio/x-matroska': 'mka', 'audio/ogg': 'ogg', 'audio/mpeg': 'mp3' },
}

/** Name of an item's copy inside the package. */
export const copyNameOf = ({ label, clean }: PackagedItem) => `${label}/copy.${endings[clean?.type ?? ''] ?? 'bin'}`

/** Name that the opened original gets: by what it is, never by what it was called. */
export const openedNameOf = ({ label, sniffed }: Pick<PackagedItem, 'label' | 'sniffed'>) => `${label}.${sniffed ?? 'bin'}`

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
  return csv(['item', 'file', 'algorithm', 'hash', 'bytes'], lines)
}

/** The life of every item, one step a line. Times in UTC, and as Indian courts write them. */
export function custodyCsv({ items }: PackageContents): string {
  const lines = items.flatMap(({ label, custody }) =>
    custody.map(({ seq, at, actor, name, unit, action, detail }) => {
      const { item: _, seq: __, ...rest } = detail
      return [label, seq, at.toISOString(), indianTime(at), actor, name?.en ?? null, unit?.en ?? null, action, JSON.stringify(rest)]
    }),
  )
  return csv(['item', 'ledger entry', 'time (UTC)', 'time (IST)', 'actor', 'name', 'office', 'action', 'detail'], lines)
}

/** How to use it, for whoever is handed the file. */
export function readMe({ ref, caseNumber, items }: PackageContents): string {
  return `Court package for complaint ${ref}, case ${caseNumber}

${items.map((item) => `${item.label}: ${packageNames.original(item.label)} (sealed original), ${item.clean ? `${copyNameOf(item)}${item.soundAlone ? ' (the sound alone: its picture is of a kind that cannot be shown)' : ''}` : 'no copy: this kind of file cannot be shown'}`).join('\n')}

WARNING. An original may show who gave it: a camera's number, a place, a name, a voice. Open it only where the court needs it, and hand it over
in a sealed cover. The copies are made without such traces.

certificate.pdf beside each original is the certificate of section 63(4)(c) of the Bharatiya Sakshya Adhiniyam, 2023, filled in as far as the
system knows. The custodian signs Part A, an expert Part B; print it with hashes.csv and custody.csv.

The originals are sealed with the evidence custodian's key. The custodian opens them on a computer without network:
    npm run evidence:open -- <this file> --key <custodian secret file> --out <folder>
The tool recomputes every hash of hashes.csv and says for each file whether it is the one that was received.

चेतावनी: मूल फ़ाइल से पता चल सकता है कि जानकारी किसने दी। उसे केवल न्यायालय की ज़रूरत पर खोलें और सीलबंद लिफ़ाफ़े में सौंपें।
certificate.pdf धारा 63(4)(ग) का प्रमाणपत्र है: भाग क पर अभिरक्षक, भाग ख पर विशेषज्ञ हस्ताक्षर करें।
`
}
