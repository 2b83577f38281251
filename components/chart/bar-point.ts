/** A week or a month as it is drawn. `band` runs from what is expected to the upper limit; `running`: some of its days are not counted. */
export type BarPoint = {
  label: string
  n: number
  verified: number
  rest: number
  expected: number | null
  band: [number, number] | null
  alarm: string | null
  running: boolean
}

export type BarWords = { verified: string; rest: string; part: string; bar: string; expected: string; limit: string }

/** How much of the colour the part of a bar has that is not verified, and all of one that is not complete. */
export const shades = { rest: 0.45, part: 0.2 }
