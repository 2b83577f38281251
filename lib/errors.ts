/** Set-up is wrong; the text is one clear line for the operator and holds no secret. */
export class Misconfigured extends Error {
  override name = 'Misconfigured'
}

/** PostgreSQL refused. Neither the statement nor its parameters nor the server's own words are kept: all of them quote what people wrote. */
export class QueryFailed extends Error {
  override name = 'QueryFailed'

  constructor(readonly code: string) {
    super(code, { cause: { code } })
  }
}
