const kmPerDegree = 111.195

/** Kilometres between two points given in degrees; flat within one district, good to 0.1 % at these distances. */
export function kilometres(lat: number, lng: number, otherLat: number, otherLng: number): number {
  const north = (otherLat - lat) * kmPerDegree
  const east = (otherLng - lng) * kmPerDegree * Math.cos(((lat + otherLat) * Math.PI) / 360)
  return Math.sqrt(north * north + east * east)
}
