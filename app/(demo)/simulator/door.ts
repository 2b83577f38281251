import type { Act } from '@/e2e/fake-graph/act'
import type { CellarView, ChatView, FileKind, OfficerView, PersonView, SearchView } from '@/e2e/fake-graph/wire'
import type { AtDesk } from './police'

const root = '/simulator/api'

/** Instants of the desk travel as text; a text that somebody said stays one. */
const revived = (key: string, value: unknown) => (typeof value === 'string' && /(?:^at|^due|At|Hour|Day)$/.test(key) ? new Date(value) : value)

async function answered<T>(path: string, body?: BodyInit): Promise<T> {
  const answer = await fetch(`${root}/${path}`, body === undefined ? {} : { method: 'POST', body })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return (await answer.json()) as T
}

/** One of our numbers by its id; the phone API's first, of the police programme, where none is given. */
const at = (line: string | undefined) => (line ? `?${new URLSearchParams({ line })}` : '')

export const fileAt = (id: string) => `${root}/media/${id}`
export const person = ({ line, ...wish }: { id: string; phone: string; name: string; line?: string }) => answered<PersonView>(`people${at(line)}`, JSON.stringify(wish))
export const people = () => answered<PersonView[]>('people')
export const chatOf = (id: string, line?: string) => answered<ChatView>(`people/${id}/messages${at(line)}`)
export const act = (id: string, wanted: Act, line?: string) => answered<ChatView>(`people/${id}/send${at(line)}`, JSON.stringify(wanted))
export const forget = (id: string, line?: string) => answered<ChatView>(`people/${id}/forget${at(line)}`, '{}')
export const officers = () => answered<OfficerView[]>('cellar/officers')
export const rows = () => answered<CellarView>('cellar/rows')
export const search = (wanted: string) => answered<SearchView>('cellar/search', JSON.stringify({ wanted }))

/** The newest report as an office reads it, with instants as dates. */
export async function newestAtDesk(): Promise<AtDesk> {
  const answer = await fetch(`${root}/police`)
  if (!answer.ok) throw new Error(`police answered ${answer.status}`)
  return JSON.parse(await answer.text(), revived) as AtDesk
}

const kinds: [RegExp, FileKind][] = [
  [/^image\/(png|jpeg)/, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
]

const kindOf = (mime: string): FileKind => kinds.find(([pattern]) => pattern.test(mime))?.[1] ?? 'document'

/** Hands a file to the phone; it is sent by `act` afterwards. */
export async function upload(file: File): Promise<{ kind: FileKind; mediaId: string }> {
  const { id } = await answered<{ id: string }>(`media?${new URLSearchParams({ mime: file.type || 'application/octet-stream', name: file.name })}`, file)
  return { kind: kindOf(file.type), mediaId: id }
}
