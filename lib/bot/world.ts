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

/** A new thana and an officer newly posted are known after this many milliseconds. */
const freshFor = 10 * 60_000

/** What is known of each programme. */
export type Worlds = Record<ProgrammeId, World>

let known: { at: number; worlds: Promise<Worlds> } | undefined

/** A page of this installation, as people reach it. */
export const originUrl = (path: string) => new URL(path, env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`).toString()

async function load(): Promise<Worlds> {
  const db = botDb()
  const [units, roster, answers, rule, lines] = await Promise.all([loadUnits(db), loadRoster(db), publishedAnswers(db, 'bal'), publishedRule(db, 'bal'), checkedLines(db, 'bal')])
  const none = indexed([])
  const statusUrl = originUrl('/status')
  const of = (id: ProgrammeId): World => ({
    programme: programmeOf(id),
    places: placeSearch(units, id),
    answers: id === 'bal' ? indexed(answers) : none,
    rule: id === 'bal' ? rule : null,
    lines: id === 'bal' ? lines : [],
    roster: programmeOf(id).officers ? roster : [],
    statusUrl,
  })
  return { satark: of('satark'), bal: of('bal') }
}

/** Programmes, places, roster and addresses, read again every ten minutes; a failed reading is not kept. */
export async function worlds(at = Date.now()): Promise<Worlds> {
  if (!known || at - known.at > freshFor) {
    const reading = { at, worlds: load() }
    known = reading
    reading.worlds.catch(() => {
      if (known === reading) known = undefined
    })
  }
  return known.worlds
}
