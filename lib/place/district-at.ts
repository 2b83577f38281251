import { kilometres } from './distance'
import { gazetteer } from './gazetteer'

/** Beyond this a known place says nothing about whose the land is. */
const reach = 25
/** A little more than that in degrees of latitude. */
const reachDegrees = 0.23

/**
 * Districts with a known place within 25 km of a point in degrees, the nearest first, with the distance to it in km.
 * Without boundary files the nearest known place decides whose a point is; close to a border the next one may be right.
 */
export function districtsNear(lat: number, lng: number): { code: string; km: number }[] {
  const found: { code: string; km: number }[] = []
  gazetteer.points.forEach((points, district) => {
    let km = reach
    for (let i = 0; i < points.length; i += 2) {
      const [pointLat = 0, pointLng = 0] = [points[i], points[i + 1]]
      if (Math.abs(pointLat - lat) < reachDegrees) km = Math.min(km, kilometres(lat, lng, pointLat, pointLng))
    }
    const code = gazetteer.districts[district]?.code
    if (code && km < reach) found.push({ code, km })
  })
  return found.sort((a, b) => a.km - b.km)
}
