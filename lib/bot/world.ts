import { botDb } from '@/db/client'
import { env } from '@/lib/env'
import { placeSearch } from '@/lib/place'
import { loadUnits } from '@/lib/place/queries'
import type { PlaceSearch } from '@/lib/place/types'
import { programmeOf } from '@/lib/programme'
import type { Programme } from '@/lib/programme/types'
import { loadRoster } from '@/lib/roster/queries'
import type { Posted } from '@/lib/roster/types'

/** What every conversation may look up, the same for everybody. */
export type World = { programme: Programme; places: PlaceSearch; roster: readonly Posted[]; statusUrl: string }

/** A new thana and an officer newly posted are known after this many milliseconds. */
const freshFor = 10 * 60_000

let known: { at: number; world: Promise<World> } | undefined

/** A page of this installation, as people reach it. */
export const originUrl = (path: string) => new URL(path, env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`).toString()

async function load(): Promise<World> {
  const programme = programmeOf('satark')
  const places = placeSearch(await loadUnits(botDb()), programme.id)
  return { programme, places, roster: await loadRoster(botDb()), statusUrl: originUrl('/status') }
}

/** Programme, places, roster and addresses, read again every ten minutes; a failed reading is not kept. */
export async function world(at = Date.now()): Promise<World> {
  if (!known || at - known.at > freshFor) {
    const reading = { at, world: load() }
    known = reading
    reading.world.catch(() => {
      if (known === reading) known = undefined
    })
  }
  return known.world
}
