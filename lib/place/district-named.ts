import { gazetteer } from './gazetteer'
import { form, likeness } from './likeness'
import { pinCodeIn, wordsOf } from './typed'

type District = { en: string; hi: string }

/** A name must be this near: whoever is told "not here" by mistake may not ask again. */
const sure = 0.85

const districts = gazetteer.districts.map(({ en, hi, aliases }) => ({ en, hi, forms: [en, hi, ...aliases].map(form) }))

const places = gazetteer.places.map(([name, pin, district]) => ({ spelt: form(name), pin: String(pin), district: districts[district] }))

/** The district a typed name or PIN code lies in, whether served here or not; null when it is not known beyond doubt, as with most namesakes. */
export function districtNamed(typed: string): District | null {
  const pin = pinCodeIn(typed)
  const spelt = form(wordsOf(typed).naming.join(' '))
  const own = districts.filter(({ forms }) => !pin && forms.some((known) => likeness(spelt, known, sure) >= sure))
  const found = own.length > 0 ? own : places.filter((place) => (pin ? place.pin === pin : likeness(spelt, place.spelt, sure) >= sure)).map(({ district }) => district)
  const [first, ...others] = new Set(found)
  return first && others.length === 0 ? { en: first.en, hi: first.hi } : null
}
