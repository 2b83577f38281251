/** What the control endpoints answer, as JSON; the phone in the browser reads these types. Instants are milliseconds since 1970 on this API's clock. */

export type Tick = 'waiting' | 'sent' | 'delivered' | 'read' | 'failed'
export type FileKind = 'image' | 'voice' | 'audio' | 'video' | 'document' | 'sticker'

/** One bubble of a chat. `sent` of the person's own means: on its way to the webhook; `delivered`: answered with 200. */
export type Bubble = {
  id: string
  by: 'person' | 'business'
  at: number
  tick: Tick
  text?: string
  footer?: string
  buttons?: { id: string; title: string }[]
  list?: { label: string; rows: { id: string; title: string; description?: string; section?: string }[] }
  asksPin?: boolean
  link?: { label: string; url: string }
  file?: { kind: FileKind; id: string; mime: string; name?: string; size: number }
  pin?: { lat: number; lng: number; name?: string }
  card?: { name: string; phone: string }
  /** On a bubble of the business: the emoji the person put on it. */
  reaction?: string
  edited?: boolean
  template?: string
}

export type PersonView = {
  id: string
  name: string
  phone: string | null
  bsuid: string | null
  username: string | null
  typing: boolean
  windowOpenUntil: number | null
  received: number
}
export type LineView = { programme: string; id: string; display: string }
export type ChatView = { person: PersonView; bubbles: Bubble[]; now: number }
export type OfficerView = { id: string; phone: string; nameEn: string; nameHi: string; postEn: string; postHi: string }

/** A row as the table holds it: bytes as shortened hex, instants as ISO text. */
export type RawRow = Record<string, string | number | boolean | null>
export type CellarView = { tables: { name: string; count: number; rows: RawRow[] }[] }
export type NewestView = { complaintId: string; districtId: number; rangeId: number; programmeId: string } | null

/** `patterns`: spellings and encodings tried. `hits`: table and number of rows in which one was found. */
export type SearchView = { tables: number; rows: number; patterns: number; hits: { table: string; rows: number }[]; unread: string[] }
