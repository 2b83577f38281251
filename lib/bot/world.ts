import { botDb } from '@/db/client'
import type { Rule } from '@/lib/answers/eligibility'
import { checkedLines } from '@/lib/answers/helpline'
import { publishedAnswers } from '@/lib/answers/queries'
import { publishedRule } from '@/lib/answers/rule'
import { type AnswerIndex, indexed } from '@/lib/answers/search'
import type { Line } from '@/lib/answers/types'
import { env } from '@/lib/env'
import { placeSearch } from '@/lib/place'
import { loadUnits } from '@/lib/place/queries'
import type { PlaceSearch } from '@/lib/place/types'
import { programmeOf } from '@/lib/programme'
import type { Programme, ProgrammeId } from '@/lib/programme/types'
import { loadRoster } from '@/lib/roster/queries'
import type { Posted } from '@/lib/roster/types'

/** What every conversation may look up, the same for everybody. */
export type World = { programme: Programme; places: PlaceSearch; answers: AnswerIndex; rule: Rule | null; lines: readonly Line[]; roster: readonly Posted[]; statusUrl: string }

/** What is known of each programme. */
export type Worlds = Record<ProgrammeId, World>

/** A page of this installation, as people reach it. */
export const originUrl = (path: string) => new URL(path, env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`).toString()

/** Reads again what is older than `freshFor` milliseconds; a failed reading is not kept. */
function keeping<T>(freshFor: number, read: () => Promise<T>): (at: number) => Promise<T> {
  let known: { at: number; value: Promise<T> } | undefined
  return (at) => {
    if (known && at - known.at <= freshFor) return known.value
    const reading = { at, value: read() }
    known = reading
    reading.value.catch(() => {
      if (known === reading) known = undefined
    })
    return reading.value
  }
}

/** A new thana and an officer newly posted are known after ten minutes: their search is dear to make. */
const ground = keeping(10 * 60_000, async () => {
  const [units, roster] = await Promise.all([loadUnits(botDb()), loadRoster(botDb())])
  return { roster, places: { satark: placeSearch(units, 'satark'), bal: placeSearch(units, 'bal') } }
})

/** What the commission publishes is told within seconds: a wrong number or rule is not repeated. Three small queries, and only while people write. */
const published = keeping(5_000, async () => {
  const [answers, rule, lines] = await Promise.all([publishedAnswers(botDb(), 'bal'), publishedRule(botDb(), 'bal'), checkedLines(botDb(), 'bal')])
  return { answers: indexed(answers), rule, lines }
})

/** Programmes, places, roster, addresses, and what is published. */
export async function worlds(at = Date.now()): Promise<Worlds> {
  const [{ roster, places }, told] = await Promise.all([ground(at), published(at)])
  const of = (id: ProgrammeId): World => ({
    ...{ programme: programmeOf(id), places: places[id], statusUrl: originUrl(id === 'bal' ? '/status?for=bal' : '/status'), roster: programmeOf(id).officers ? roster : [] },
    ...(id === 'bal' ? told : { answers: none, rule: null, lines: [] }),
  })
  return { satark: of('satark'), bal: of('bal') }
}

const none = indexed([])
