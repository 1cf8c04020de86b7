/** A place on the map, in degrees. */
export type Coordinates = { latitude: number; longitude: number }

const earthKilometres = 6371

/** Kilometres as the crow flies (haversine); good to half a percent, which orders places well. */
export function kilometresBetween(one: Coordinates, other: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const part = north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east
  return 2 * earthKilometres * Math.asin(Math.sqrt(Math.min(1, part)))
}
