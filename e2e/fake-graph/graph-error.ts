/** An error answer of the Graph API. `details` echoes what was sent, the number too: that is how leaks show. */
export class GraphError extends Error {
  override name = 'GraphError'
  constructor(
    readonly code: number,
    readonly title: string,
    readonly details: string,
    readonly status: number,
  ) {
    super(title)
  }
}

const known: Record<number, { title: string; status: number }> = {
  4: { title: 'Application request limit reached', status: 400 },
  10: { title: 'Application does not have permission for this action', status: 403 },
  100: { title: 'Invalid parameter', status: 400 },
  190: { title: 'Invalid OAuth access token - Cannot parse access token', status: 401 },
  368: { title: 'Temporarily blocked for policies violations', status: 403 },
  80007: { title: 'Rate limit issues', status: 400 },
  130429: { title: 'Rate limit hit', status: 400 },
  130472: { title: "User's number is part of an experiment", status: 400 },
  131000: { title: 'Something went wrong', status: 500 },
  131005: { title: 'Access denied', status: 403 },
  131008: { title: 'Required parameter is missing', status: 400 },
  131009: { title: 'Parameter value is not valid', status: 400 },
  131016: { title: 'Service unavailable', status: 500 },
  131021: { title: 'Recipient cannot be sender', status: 400 },
  131026: { title: 'Message undeliverable', status: 400 },
  131031: { title: 'Account has been locked', status: 403 },
  131042: { title: 'Business eligibility payment issue', status: 400 },
  131047: { title: 'Re-engagement message', status: 400 },
  131048: { title: 'Spam rate limit hit', status: 400 },
  131049: { title: 'This message was not delivered to maintain healthy ecosystem engagement', status: 400 },
  131050: { title: 'User has stopped marketing messages', status: 400 },
  131051: { title: 'Unsupported message type', status: 400 },
  131053: { title: 'Media upload error', status: 400 },
  131056: { title: '(Business Account, Consumer Account) pair rate limit hit', status: 400 },
  131057: { title: 'Account in maintenance mode', status: 500 },
  132000: { title: 'Template Param Count Mismatch', status: 400 },
  132001: { title: 'Template does not exist', status: 404 },
  132015: { title: 'Template is Paused', status: 400 },
}

/** The error with Meta's title and HTTP status; an unknown code is a 400. */
export function graphError(code: number, details: string): GraphError {
  const { title, status } = known[code] ?? { title: 'Unknown error', status: 400 }
  return new GraphError(code, title, details, status)
}

/** The body Meta answers with. */
export function errorBody(error: GraphError, trace: string) {
  return {
    error: {
      message: `(#${error.code}) ${error.title}`,
      type: 'OAuthException',
      code: error.code,
      error_data: { messaging_product: 'whatsapp', details: error.details },
      fbtrace_id: trace,
    },
  }
}

/** The same as a `failed` receipt tells it. */
export function errorInReceipt(error: GraphError) {
  return { code: error.code, title: error.title, message: error.title, error_data: { details: error.details } }
}
