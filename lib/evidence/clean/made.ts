import type { Copied, Type } from './answer'

/** What a maker has written to the copy. */
export type Made = Pick<Copied, 'width' | 'height' | 'pages' | 'durationMs' | 'sound'> & { type: Type }

const nothing = { width: null, height: null, pages: null, durationMs: null, sound: false }

export const made = (type: Type, sizes: Partial<Made>): Made => ({ ...nothing, ...sizes, type })
