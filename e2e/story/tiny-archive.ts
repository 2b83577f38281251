/** A varint of up to 53 bits. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}

const field = (number: number, bytes: number[]) => [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes]
const number = (at: number, value: number) => [...varint(at * 8), ...varint(value)]
const text = (at: number, value: string) => field(at, [...Buffer.from(value, 'utf8')])
const zigzag = (value: number) => varint(value < 0 ? -2 * value - 1 : 2 * value)

/** A polygon of a vector tile, from steps between its corners. */
function polygon(steps: [number, number][]): number[] {
  const [first = [0, 0], ...rest] = steps
  return [...varint(9), ...first.flatMap(zigzag), ...varint((rest.length << 3) | 2), ...rest.flat().flatMap(zigzag), ...varint(15)]
}

/** A layer with one polygon, of the kind that its name says. */
const layer = (name: string, steps: [number, number][]) =>
  field(3, [
    ...text(1, name),
    ...field(2, [...field(2, [0, 0]), ...number(3, 3), ...field(4, polygon(steps))]),
    ...text(3, 'kind'),
    ...field(4, text(1, name)),
    ...number(5, 4096),
    ...number(15, 2),
  ])

/** One vector tile: land everywhere, water in its upper half. */
const tile = Buffer.from([
  ...layer('earth', [
    [0, 0],
    [4096, 0],
    [0, 4096],
    [-4096, 0],
  ]),
  ...layer('water', [
    [0, 0],
    [4096, 0],
    [0, 2048],
    [-4096, 0],
  ]),
])

const deepest = 14
const headerLength = 127

/** A PMTiles archive (version 3) in which one entry says that the same tile stands everywhere, down to zoom 14. */
export function tinyArchive(): Buffer {
  const everywhere = (4 ** (deepest + 1) - 1) / 3
  const directory = Buffer.from([...varint(1), ...varint(0), ...varint(everywhere), ...varint(tile.length), ...varint(1)])
  const metadata = Buffer.from('{}')
  const header = Buffer.alloc(headerLength)
  header.write('PMTiles', 0)
  header[7] = 3
  const places = [headerLength, directory.length, headerLength + directory.length, metadata.length, 0, 0, headerLength + directory.length + metadata.length, tile.length]
  for (const [i, value] of [...places, everywhere, 1, 1].entries()) header.writeBigUInt64LE(BigInt(value), 8 + 8 * i)
  // Clustered, nothing compressed, vector tiles, from zoom 0.
  header.set([1, 1, 1, 1, 0, deepest], 96)
  for (const [i, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i)
  return Buffer.concat([header, directory, metadata, tile])
}
