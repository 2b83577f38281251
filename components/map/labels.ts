import type { MapLabel } from '@/lib/place/map-base'

type Placed = { label: MapLabel; x: number; y: number }

// Mukta at 12 px; Devanagari letters with their signs count once.
const letterWidth = 7
const height = 32
const margin = 5

const letters = (name: string) => name.replace(/\p{M}/gu, '').length
const half = ({ nameEn, nameHi }: MapLabel) => (Math.max(letters(nameEn), letters(nameHi)) * letterWidth) / 2 + margin

/** The labels that fit into a map of that width without touching its sides or one another, districts first. `at` gives pixels. */
export function fitting(labels: MapLabel[], at: (label: MapLabel) => { x: number; y: number }, width: number): MapLabel[] {
  const kept: Placed[] = []
  for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
    const { x, y } = at(label)
    const clear = kept.every((other) => Math.abs(other.x - x) > half(label) + half(other.label) || Math.abs(other.y - y) > height)
    const inside = x - half(label) >= -margin && x + half(label) <= width + margin
    if (clear && inside) kept.push({ label, x, y })
  }
  return kept.map(({ label }) => label)
}
