import 'server-only'
import { env } from '@/lib/env'

/** Where the simulated Graph API answers, or null outside the demo and when messages go to another address. */
export function simulatorUrl(): string | null {
  const { demo, MITRA_SIMULATOR_URL } = env()
  return demo && MITRA_SIMULATOR_URL ? MITRA_SIMULATOR_URL : null
}

/** Asks one of its control endpoints. @throws Error when it does not answer or refuses */
export async function asked<T>(path: string): Promise<T> {
  const answer = await fetch(`${simulatorUrl()}/control/${path}`, { cache: 'no-store', signal: AbortSignal.timeout(5000) })
  if (!answer.ok) throw new Error(`the simulator answered ${answer.status}`)
  return (await answer.json()) as T
}
