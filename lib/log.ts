type Level = 'info' | 'warn' | 'error'

/** The only fields a log line may have. Free text, identities, error messages and request bodies have no field, so they cannot be logged. */
type Fields = {
  task?: string
  route?: string
  status?: number
  /** Error class or SQLSTATE or Graph error number, never a message. */
  code?: string | number
  count?: number
  /** Milliseconds. */
  took?: number
  id?: string
}

/** The part of an error that is safe to log: its class and its SQLSTATE or system code. Drizzle's messages hold bound parameters. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause instanceof Error ? error.cause : error
  const code = (cause as { code?: unknown }).code
  return typeof code === 'string' && /^[A-Za-z0-9_]{2,40}$/.test(code) ? `${error.name}:${code}` : error.name
}

/** One JSON line on standard output. `event` is a constant of the source, never built from input. */
export function log(level: Level, event: string, fields: Fields = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)
}
