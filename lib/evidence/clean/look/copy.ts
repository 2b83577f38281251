/** A copy to look through; positions in bytes. `bytes` stops at the end. */
export type Copy = { size: number; bytes: (from: number, to: number) => Buffer }

/** A whole copy that is in memory. */
export const inHand = (all: Buffer): Copy => ({ size: all.length, bytes: (from, to) => all.subarray(from, Math.min(to, all.length)) })

/** The name that mediabunny writes of itself; the only name a copy may carry. */
export const ownName = /^Mediabunny[ /v\d.]*$/
