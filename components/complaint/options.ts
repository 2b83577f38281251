import type { Option, OptionGroup } from '@/components/ui/field'
import type { Accusable } from '@/lib/complaint/queries'
import type { Candidate, Named } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'
import type { Unit } from '@/lib/place/types'
import type { Post } from '@/lib/roster/types'
import type { PersonGroup } from './people-picker'

const nameOf = (unit: Unit, language: Language) => (language === 'hi' ? unit.nameHi : unit.nameEn)

const sorted = (options: Option[], language: Language) => [...options].sort((one, other) => one.label.localeCompare(other.label, language))

/** Units of one kind as choices, by name. */
export function unitOptions(units: readonly Unit[], kind: Unit['kind'], language: Language): Option[] {
  const options = units.filter((unit) => unit.kind === kind).map((unit) => ({ value: String(unit.id), label: nameOf(unit, language) }))
  return sorted(options, language)
}

/** Thanas under their districts, by name; only of `district` when given. */
export function thanaGroups(units: readonly Unit[], district: number | undefined, language: Language): OptionGroup[] {
  return units
    .filter((unit) => unit.kind === 'district' && (district === undefined || unit.id === district))
    .map((unit) => ({
      label: nameOf(unit, language),
      options: unitOptions(
        units.filter((one) => one.districtId === unit.id),
        'thana',
        language,
      ),
    }))
    .filter((group) => group.options.length > 0)
}

/** Every unit that can be accused: the offices above first, then each district with its circles, thanas and chowkis. */
export function accusableGroups(units: readonly Unit[], language: Language, words: WorkWords['complaint']): OptionGroup[] {
  const option = (unit: Unit) => ({ value: String(unit.id), label: `${words.unit[unit.kind]} ${nameOf(unit, language)}` })
  const offices = units.filter((unit) => unit.kind === 'range' || unit.kind === 'district').map(option)
  const below = units
    .filter((unit) => unit.kind === 'district')
    .map((district) => ({
      label: nameOf(district, language),
      options: sorted(units.filter((unit) => unit.districtId === district.id && unit.id !== district.id).map(option), language),
    }))
  return [{ label: words.officesAbove, options: offices }, ...below].filter((group) => group.options.length > 0)
}

/** A name with rank or role, in both languages of the name. */
export function withPost(one: Named & { post: Post }, words: WorkWords['complaint']): Named {
  const posts: Record<Post, string> = { ...words.rank, ...words.role }
  return { en: `${one.en} (${posts[one.post]})`, hi: `${one.hi} (${posts[one.post]})` }
}

/** People who can be accused under their unit, in the order given. */
export function personGroups(people: readonly Accusable[], language: Language, words: WorkWords['complaint']): PersonGroup[] {
  const byUnit = new Map<number, Accusable[]>()
  for (const one of people) byUnit.set(one.unit.id, [...(byUnit.get(one.unit.id) ?? []), one])
  return [...byUnit.values()].flatMap((group) => {
    const unit = group[0]?.unit
    if (!unit) return []
    const person = (one: Accusable) => {
      const label = withPost(one, words)[language]
      return { value: one.key, label, search: [label, one.en, one.hi, unit.en, unit.hi].join(' ').normalize('NFC').toLowerCase() }
    }
    return [{ label: `${words.unit[unit.kind]} ${unit[language]}`, people: group.map(person) }]
  })
}

const nearness = ['thana', 'circle', 'district', 'range'] as const

/** Officers who may take a complaint, the nearest posting first, each with the work they already have. */
export function officerGroups(candidates: readonly Candidate[], language: Language, words: WorkWords): OptionGroup[] {
  const option = (one: Candidate) => ({
    value: one.id,
    label: `${words.complaint.rank[one.rank]} ${one[language]}, ${one.unit[language]} (${words.step.assign.workload(one.busy)})`,
  })
  return nearness
    .map((near) => ({ label: words.complaint.near[near], options: candidates.filter((one) => one.near === near).map(option) }))
    .filter((group) => group.options.length > 0)
}
