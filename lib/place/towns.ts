import { kilometres } from './distance'

export type Town = { en: string; hi: string; lat: number; lng: number }

/** Towns by which people of the range and its neighbours say where something is. */
export const towns: readonly Town[] = [
  { en: 'Jaunpur', hi: 'जौनपुर', lat: 25.7491, lng: 82.6859 },
  { en: 'Shahganj', hi: 'शाहगंज', lat: 26.0518, lng: 82.6931 },
  { en: 'Badlapur', hi: 'बदलापुर', lat: 25.8876, lng: 82.4574 },
  { en: 'Machhlishahr', hi: 'मछलीशहर', lat: 25.6793, lng: 82.4158 },
  { en: 'Mariahu', hi: 'मड़ियाहूं', lat: 25.6065, lng: 82.6042 },
  { en: 'Kerakat', hi: 'केराकत', lat: 25.641, lng: 82.9178 },
  { en: 'Mungra Badshahpur', hi: 'मुंगराबादशाहपुर', lat: 25.659, lng: 82.189 },
  { en: 'Khetasarai', hi: 'खेतासराय', lat: 25.927, lng: 82.67 },
  { en: 'Zafarabad', hi: 'जफराबाद', lat: 25.6987, lng: 82.7335 },
  { en: 'Sujanganj', hi: 'सुजानगंज', lat: 25.766, lng: 82.28 },
  { en: 'Ghazipur', hi: 'गाजीपुर', lat: 25.5865, lng: 83.5795 },
  { en: 'Jakhania', hi: 'जखनियां', lat: 25.7386, lng: 83.3695 },
  { en: 'Mohammadabad', hi: 'मुहम्मदाबाद', lat: 25.6165, lng: 83.7507 },
  { en: 'Saidpur', hi: 'सैदपुर', lat: 25.5413, lng: 83.223 },
  { en: 'Zamania', hi: 'जमानियां', lat: 25.4242, lng: 83.5587 },
  { en: 'Dildarnagar', hi: 'दिलदारनगर', lat: 25.4319, lng: 83.6662 },
  { en: 'Kasimabad', hi: 'कासिमाबाद', lat: 25.7744, lng: 83.672 },
  { en: 'Sadat', hi: 'सादात', lat: 25.6712, lng: 83.3027 },
  { en: 'Gahmar', hi: 'गहमर', lat: 25.4986, lng: 83.8101 },
  { en: 'Chandauli', hi: 'चंदौली', lat: 25.259, lng: 83.269 },
  { en: 'Mughalsarai', hi: 'मुगलसराय', lat: 25.2815, lng: 83.1198 },
  { en: 'Chakia', hi: 'चकिया', lat: 25.0521, lng: 83.2171 },
  { en: 'Sakaldiha', hi: 'सकलडीहा', lat: 25.3519, lng: 83.263 },
  { en: 'Saiyadraja', hi: 'सैयदराजा', lat: 25.266, lng: 83.39 },
  { en: 'Naugarh', hi: 'नौगढ़', lat: 24.87, lng: 83.2 },
]

/** Places by distance in kilometres from a point in degrees, the nearest first. */
export function byDistance<T extends { lat: number | null; lng: number | null }>(places: readonly T[], lat: number, lng: number): (T & { km: number })[] {
  return places.flatMap((place) => (place.lat === null || place.lng === null ? [] : [{ ...place, km: kilometres(lat, lng, place.lat, place.lng) }])).sort((a, b) => a.km - b.km)
}

/** The nearest place to a point in degrees; undefined without any that has a position. */
export function nearest<T extends { lat: number | null; lng: number | null }>(places: readonly T[], lat: number, lng: number): T | undefined {
  let found: { place: T; km: number } | undefined
  for (const place of places) {
    if (place.lat === null || place.lng === null) continue
    const km = kilometres(lat, lng, place.lat, place.lng)
    if (!found || km < found.km) found = { place, km }
  }
  return found?.place
}
