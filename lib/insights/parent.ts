/**
 * The H3 cell of a coarser resolution that a cell lies in, by its index alone, as `h3_parent` does in SQL: the resolution is
 * exchanged and the digits beyond it are set. Both are 15 hex digits. Without the library, because a table of cells needs nothing else of it.
 */
export function parentOf(cell: string, resolution: number): string {
  const index = BigInt(`0x${cell}`)
  const unused = (1n << BigInt(3 * (15 - resolution))) - 1n
  return ((index & ~(15n << 52n)) | (BigInt(resolution) << 52n) | unused).toString(16)
}
