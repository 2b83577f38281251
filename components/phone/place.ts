import type { ProgrammeId, Text } from '@/lib/programme/types'

export type NamedPlace = { name: Text; lat: number; lng: number; outside?: boolean }

/** Points to send to Bal Mitra, one of them beyond Delhi. */
const ofDelhi: NamedPlace[] = [
  { name: { en: 'Rohini, North West Delhi', hi: 'रोहिणी, उत्तर-पश्चिमी दिल्ली' }, lat: 28.7383, lng: 77.0822 },
  { name: { en: 'Karol Bagh, Central Delhi', hi: 'करोल बाग, मध्य दिल्ली' }, lat: 28.6514, lng: 77.1907 },
  { name: { en: 'Dwarka, South West Delhi', hi: 'द्वारका, दक्षिण-पश्चिमी दिल्ली' }, lat: 28.5823, lng: 77.05 },
  { name: { en: 'Chandni Chowk, Old Delhi', hi: 'चांदनी चौक, पुरानी दिल्ली' }, lat: 28.6562, lng: 77.23 },
  { name: { en: 'Malviya Nagar, South Delhi', hi: 'मालवीय नगर, दक्षिणी दिल्ली' }, lat: 28.5355, lng: 77.2068 },
  { name: { en: 'Kalkaji, South East Delhi', hi: 'कालकाजी, दक्षिण-पूर्वी दिल्ली' }, lat: 28.5403, lng: 77.2594 },
  { name: { en: 'Yamuna Vihar, North East Delhi', hi: 'यमुना विहार, उत्तर-पूर्वी दिल्ली' }, lat: 28.7, lng: 77.272 },
  { name: { en: 'Agra', hi: 'आगरा' }, lat: 27.1767, lng: 78.0081, outside: true },
]

/** Points to send to the police's number, some of them beyond the range. */
const ofRange: NamedPlace[] = [
  { name: { en: 'Kerakat, Jaunpur', hi: 'केराकत, जौनपुर' }, lat: 25.6367, lng: 82.9167 },
  { name: { en: 'Shahi Bridge, Jaunpur', hi: 'शाही पुल, जौनपुर' }, lat: 25.7489, lng: 82.6837 },
  { name: { en: 'Shahganj, Jaunpur', hi: 'शाहगंज, जौनपुर' }, lat: 26.048, lng: 82.686 },
  { name: { en: 'Lanka, Ghazipur', hi: 'लंका, ग़ाज़ीपुर' }, lat: 25.579, lng: 83.577 },
  { name: { en: 'Saidpur, Ghazipur', hi: 'सैदपुर, ग़ाज़ीपुर' }, lat: 25.536, lng: 83.222 },
  { name: { en: 'Zamania, Ghazipur', hi: 'जमानिया, ग़ाज़ीपुर' }, lat: 25.419, lng: 83.556 },
  { name: { en: 'Mughalsarai, Chandauli', hi: 'मुगलसराय, चंदौली' }, lat: 25.2815, lng: 83.1197 },
  { name: { en: 'Saiyadraja, Chandauli', hi: 'सैयदराजा, चंदौली' }, lat: 25.253, lng: 83.352 },
  { name: { en: 'Chakia, Chandauli', hi: 'चकिया, चंदौली' }, lat: 25.048, lng: 83.221 },
  { name: { en: 'Varanasi Cantt', hi: 'वाराणसी कैंट' }, lat: 25.3268, lng: 82.987, outside: true },
  { name: { en: 'Patna', hi: 'पटना' }, lat: 25.6093, lng: 85.1376, outside: true },
]

/** Places to choose from on a phone that writes to this programme. */
export const placesOf = (programme: ProgrammeId): NamedPlace[] => (programme === 'bal' ? ofDelhi : ofRange)

/** Reads `25.7464, 82.6837`; null when it is no point on earth. */
export function pointOf(typed: string): { lat: number; lng: number } | null {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed)
  const [lat, lng] = [Number(found?.[1]), Number(found?.[2])]
  return found && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null
}
