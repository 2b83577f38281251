/** What must not survive: a name with a number, a serial, a place, as cameras, phones and editors write them. */
export const secret = 'ravi.kumar.9415012345'
export const serial = 'SN-7781-4420'
export const place = '+25.7333+082.6833/'

const plain = [secret, 'ravi.kumar', '9415012345', serial, place, '25.7333', '082.6833']
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()

/** Every spelling in bytes: Latin, UTF-16 both ways round, Base64. */
const spellings = [
  ...plain.flatMap((text) => [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le'), swapped(text)]),
  Buffer.from(Buffer.from(secret).toString('base64').slice(0, 24)),
]

/** The first secret found in `bytes`, in whatever spelling, or null. */
export function secretIn(bytes: Buffer): string | null {
  const found = spellings.find((spelling) => bytes.includes(spelling))
  return found ? found.toString('latin1') : null
}

/** A file of the corpus. `kept` are those that must be sealed without a copy. */
export type Nasty = { name: string; bytes: Buffer; becomes: 'cleaned' | 'kept' }
