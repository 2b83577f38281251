import { kilometres } from './distance'

/** The sub-divisions of Delhi's 13 districts with the middle of each in degrees, to a few hundred metres: whose a point is, as long as no boundary is loaded. */
const seats: [district: string, lat: number, lng: number][] = [
  ...on('south-east', [28.583, 77.246], [28.541, 77.259], [28.493, 77.303]),
  ...on('old-delhi', [28.659, 77.212], [28.656, 77.23]),
  ...on('north', [28.757, 77.2], [28.717, 77.171], [28.741, 77.14]),
  ...on('new-delhi', [28.596, 77.135], [28.614, 77.209]),
  ...on('central', [28.651, 77.168], [28.651, 77.19]),
  ...on('central-north', [28.682, 77.131], [28.716, 77.157], [28.702, 77.193]),
  ...on('south-west', [28.609, 76.98], [28.613, 77.035], [28.582, 77.05], [28.536, 77.052]),
  ...on('outer-north', [28.682, 77.03], [28.853, 77.092], [28.799, 77.033]),
  ...on('north-west', [28.696, 77.058], [28.679, 77.067], [28.738, 77.113]),
  ...on('north-east', [28.738, 77.275], [28.705, 77.284], [28.7, 77.27], [28.673, 77.289]),
  ...on('east', [28.666, 77.264], [28.665, 77.295], [28.629, 77.302]),
  ...on('south', [28.507, 77.175], [28.534, 77.211], [28.503, 77.231], [28.518, 77.182]),
  ...on('west', [28.639, 77.073], [28.622, 77.083], [28.647, 77.121]),
]

function on(district: string, ...points: [number, number][]): [string, number, number][] {
  return points.map(([lat, lng]) => [`delhi/${district}`, lat, lng])
}

/** Code of the district of Delhi whose sub-division's middle is nearest to a point in Delhi. */
export function delhiDistrict(lat: number, lng: number): string {
  const [first, ...others] = seats.map(([district, seatLat, seatLng]) => ({ district, km: kilometres(lat, lng, seatLat, seatLng) }))
  return others.reduce((best, one) => (one.km < best.km ? one : best), first ?? { district: '', km: 0 }).district
}
