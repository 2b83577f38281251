import { plain, plainWord } from '@/lib/conversation/input'
import { form, likeness } from '@/lib/place/likeness'
import type { Unit } from '@/lib/place/types'
import type { Around } from './types'

/** Two spellings of one station's name; a namesake of a person must not pass. */
const sameName = 0.8

const formsOf = (unit: Unit) => [unit.nameEn, unit.nameHi, ...unit.aliases]

/** Whether a unit's name stands in the words: letter by letter, or as one or two neighbouring words spelt alike. */
function isNamed(unit: Unit, left: string, parts: ReturnType<typeof form>[]): boolean {
  if (formsOf(unit).some((name) => ` ${left} `.includes(` ${plainWord(name)} `))) return true
  const known = formsOf(unit).map(form)
  return parts.some((part) => part.letters.length > 3 && known.some((name) => likeness(part, name, sameName) >= sameName))
}

/** Units of the kinds that a text names: those of the report's district first, of the whole range only when that has none. */
export function unitsNamed(text: string, kinds: readonly Unit['kind'][], { districtId, places }: Around): Unit[] {
  const left = plain(text)
  const words = left.split(' ').slice(0, 60)
  const parts = [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)].map(form)
  const found = places.units.filter((unit) => kinds.includes(unit.kind) && isNamed(unit, left, parts))
  const here = found.filter((unit) => unit.districtId === districtId)
  return here.length > 0 ? here : found
}
