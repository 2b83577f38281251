type Given = { next?: string; callbackUrl?: string; error?: string; as?: string }

/**
 * What a visit to the sign-in page asks for: where to go afterwards, and in the demo as whom. A browser without next-auth's token is
 * sent round for it with only `callbackUrl`; what the first visit asked for comes back inside that.
 */
export function visitOf({ next, callbackUrl, error, as }: Given): { target: string; as: string | undefined; error: string | undefined } {
  const back = callbackUrl && URL.canParse(callbackUrl, 'http://localhost') ? new URL(callbackUrl, 'http://localhost') : null
  if (back?.pathname === '/login') return { target: back.searchParams.get('next') ?? '/today', as: back.searchParams.get('as') ?? as, error }
  return { target: callbackUrl ?? next ?? '/today', as, error }
}

/** The address that a visit without a token takes with it on its way round. */
export const roundTrip = ({ target, as }: { target: string; as: string | undefined }) => (as ? `/login?${new URLSearchParams({ as, next: target })}` : target)
