/** Corners of a closed line as x, y, x, y, … in pixels at zoom 0, where the world is 256 wide. */
export type Line = Float64Array

/** Lines as they travel to a browser: a box in pixels at zoom 0, and base64 of 16-bit numbers: for each line how many corners it has, then these as parts of the box. */
export type PackedLines = { left: number; top: number; size: number; corners: string }

/** Parts that a packed box has each way. A box of three degrees has steps of 5 metres. */
export const parts = 65_535

/** Width of the world in pixels at zoom 0. */
export const world = 256
const degree = Math.PI / 180

/** Places on the map as it is drawn (spherical Mercator). `at` gives latitude and longitude of a corner in degrees. */
export function lineOf(corners: number, at: (corner: number) => [lat: number, lng: number]): Line {
  const line = new Float64Array(corners * 2)
  for (let i = 0; i < corners; i += 1) {
    const [lat, lng] = at(i)
    line[2 * i] = (lng / 360 + 0.5) * world
    line[2 * i + 1] = (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * degree) / 2)) / (2 * Math.PI)) * world
  }
  return line
}

/** The lines again, in the order they were packed, each corner within half a step of where it was. */
export function unpackedLines({ left, top, size, corners }: PackedLines): Line[] {
  const bytes = Uint8Array.from(atob(corners), (letter) => letter.charCodeAt(0))
  const numbers = new Uint16Array(bytes.buffer)
  const lines: Line[] = []
  for (let at = 0; at < numbers.length; ) {
    const line = new Float64Array((numbers[at] ?? 0) * 2)
    for (let i = 0; i < line.length; i += 1) line[i] = (i % 2 === 0 ? left : top) + ((numbers[at + 1 + i] ?? 0) / parts) * size
    lines.push(line)
    at += 1 + line.length
  }
  return lines
}
